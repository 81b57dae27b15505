package twoinstances;

import io.github.kiwoomjava.mock.MockKiwoom;
import io.github.kiwoomjava.mock.market.Calendar;
import io.github.kiwoomjava.mock.market.MarketOptions;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Starts a mock Kiwoom and two instances, asks both until both have heard live trades, and prints
 * how many tokens and sessions that took. The Redis is that of {@code KIWOOM_REDIS}, or one that is
 * started here with {@code redis-server}.
 */
public final class TwoInstances {
  private static final Pattern TRADES = Pattern.compile("\"trades\":(\\d+)");
  private static final int REDIS_PORT = 16_379;

  private TwoInstances() {}

  public static void main(String[] args) throws Exception {
    String redis = System.getenv("KIWOOM_REDIS");
    Process own = redis == null ? startRedis() : null;
    LocalDate day = Calendar.lastUpTo(LocalDate.now(ZoneId.of("Asia/Seoul")));
    List<ConfigurableApplicationContext> instances = new ArrayList<>();
    try (MockKiwoom mock =
        MockKiwoom.builder().market(MarketOptions.USUAL.startingAt(day.atTime(10, 0))).start()) {
      for (int i = 0; i < 2; i++) {
        instances.add(
            new SpringApplicationBuilder(Instance.class)
                .run(
                    "--server.port=0",
                    "--kiwoom.redis=" + (redis == null ? "redis://127.0.0.1:" + REDIS_PORT : redis),
                    "--kiwoom.base-uri=" + mock.baseUri()));
      }
      for (ConfigurableApplicationContext instance : instances) {
        String port = instance.getEnvironment().getProperty("local.server.port");
        System.out.println("port " + port + ": " + askUntilLive(port));
      }
      System.out.printf(
          "%d instances, %d token, %d realtime session%n",
          instances.size(), mock.requests("au10001").size(), mock.realtime().sessions().size());
    } finally {
      instances.forEach(ConfigurableApplicationContext::close);
      if (own != null) {
        own.destroy();
      }
    }
  }

  private static Process startRedis() throws IOException {
    return new ProcessBuilder(
            "redis-server",
            "--port",
            String.valueOf(REDIS_PORT),
            "--save",
            "",
            "--bind",
            "127.0.0.1")
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start();
  }

  private static String askUntilLive(String port) throws Exception {
    HttpClient http = HttpClient.newHttpClient();
    URI uri = URI.create("http://127.0.0.1:" + port + "/stocks/005930");
    while (true) {
      String answer =
          http.send(HttpRequest.newBuilder(uri).build(), HttpResponse.BodyHandlers.ofString())
              .body();
      Matcher trades = TRADES.matcher(answer);
      if (trades.find() && Long.parseLong(trades.group(1)) > 0) {
        return answer;
      }
    }
  }
}
