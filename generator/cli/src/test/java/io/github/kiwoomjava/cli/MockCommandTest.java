package io.github.kiwoomjava.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.WebSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MockCommandTest {
  private final Lines lines = new Lines();
  private final StringWriter err = new StringWriter();
  private final HttpClient http = HttpClient.newHttpClient();
  private Thread running;
  private int exit = -1;

  @TempDir private Path folder;

  @AfterEach
  void stop() throws InterruptedException {
    if (running != null) {
      running.interrupt();
      running.join();
      assertThat(exit).isZero();
    }
  }

  @Test
  void serves_the_own_spec_and_logs_a_line_a_request() throws Exception {
    URI rest = start("--market");

    assertThat(post(rest, "/oauth2/token", "{\"grant_type\":\"client_credentials\"}", null))
        .contains("[8020:");
    assertThat(lines.next()).matches(".* au10001 +접근토큰 +발급 +\\d+ ms +\\[8020:.*");
    String token = token(rest);
    assertThat(lines.next()).matches(".* au10001 +접근토큰 +발급 +\\d+ ms +ok");

    assertThat(post(rest, "/api/dostk/stkinfo", "{\"stk_cd\":\"005930\"}", token)).contains("삼성전자");
    assertThat(lines.next())
        .matches("\\d\\d:\\d\\d:\\d\\d\\.\\d{3}  ka10001    주식기본정보요청 +\\d+ ms  ok");
  }

  @Test
  void logs_what_becomes_of_web_sockets() throws Exception {
    URI rest = start();
    WebSocket socket =
        http.newWebSocketBuilder()
            .buildAsync(
                URI.create("ws://127.0.0.1:" + rest.getPort() + "/api/dostk/websocket"),
                new WebSocket.Listener() {})
            .join();
    assertThat(lines.next()).endsWith("opened");
    socket.sendText("{\"trnm\":\"LOGIN\",\"token\":\"x\"}", true).join();
    assertThat(lines.next()).contains("ws1").contains("LOGIN").contains("[805004]");
    assertThat(lines.next()).contains("closed, 1 messages sent");
  }

  @Test
  void plays_a_script_and_keeps_limits() throws Exception {
    Path script =
        Files.writeString(
            folder.resolve("script.json"), "{\"au10001\": [{\"error\": \"8030\", \"times\": 1}]}");
    URI rest = start("--script", script.toString(), "--limit", "5,ka10001=1", "--quiet");
    String issue = "{\"grant_type\":\"client_credentials\",\"appkey\":\"a\",\"secretkey\":\"b\"}";
    assertThat(post(rest, "/oauth2/token", issue, null)).contains("[8030:");
    String token = token(rest);
    String body = "{\"stk_cd\":\"005930\"}";
    // Two may come at once, as at the live server.
    post(rest, "/api/dostk/stkinfo", body, token);
    post(rest, "/api/dostk/stkinfo", body, token);
    assertThat(post(rest, "/api/dostk/stkinfo", body, token)).contains("유량=1, API ID=ka10001");
    assertThat(lines.isEmpty()).isTrue();
  }

  @Test
  void keeps_a_state() throws Exception {
    Path state = folder.resolve("state.json");
    URI rest = start("--state", state.toString(), "--quiet");
    token(rest);
    assertThat(state).isNotEmptyFile();
  }

  @Test
  void shuts_out_addresses_that_are_not_registered() throws Exception {
    URI closed = start("--unregistered", "--maintenance", "05:00-05:00", "--quiet");
    assertThat(post(closed, "/oauth2/token", "{}", null)).contains("[8050:");
  }

  @Test
  void refuses_what_is_not_offered() throws Exception {
    URI rest = start("--not-offered", "ka10001", "--quiet");
    assertThat(post(rest, "/api/dostk/stkinfo", "{\"stk_cd\":\"005930\"}", token(rest)))
        .contains("[8104:");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '~',
      textBlock =
          """
          --port 70000                        ~ --port is 70000
          --port x                            ~ 'x' is not an int
          --pages 0                           ~ --pages is 0
          --faults sunny                      ~ calm, slow, flaky, storm
          --limit ka99999=1                   ~ no operation 'ka99999'
          --not-offered ka1                   ~ no operation 'ka1'
          --limit many                        ~ 'many' is no number
          --maintenance nightly               ~ --maintenance is 'nightly'
          --total-limit -1                    ~ must not be negative
          --script nowhere.json               ~ nowhere.json is no file
          --market --speed 0                  ~ --speed is 0.0
          --market --speed quick              ~ write 60, or max
          --market --cash -1                  ~ --cash is -1
          --market --market-start noon        ~ --market-start is 'noon'
          --market --market-start now --speed 2 ~ needs a --market-start
          --speed 2                           ~ --market
          --environment moon                  ~ REAL, MOCK
          missing.xlsx                        ~ missing.xlsx does not exist
          """)
  void wrong_use_is_explained_in_a_line_or_two(String arguments, String message) {
    assertThat(run(("mock " + arguments).split(" "))).isEqualTo(2);
    assertThat(err.toString()).contains(message).contains("kiwoom mock --help").hasLineCount(2);
  }

  @Test
  void a_script_for_an_unknown_operation_is_refused_by_name() throws IOException {
    Path script = Files.writeString(folder.resolve("script.json"), "{\"ka99999\": []}");
    assertThat(run("mock", "--script", script.toString())).isEqualTo(2);
    assertThat(err.toString()).contains("script.json: ").contains("'ka99999'");
  }

  @Test
  void a_broken_script_is_refused_with_its_place() throws IOException {
    Path script = Files.writeString(folder.resolve("script.json"), "{\"ka10001\": [{\"x\": 1}]}");
    assertThat(run("mock", "--script", script.toString())).isEqualTo(2);
    assertThat(err.toString()).contains("script.json: ka10001, step 1: knows no 'x'");
  }

  @Test
  void coverage_says_of_each_operation_how_it_is_answered() {
    assertThat(coverage())
        .containsPattern("ka10027 +computed +12 of 12 elements")
        .containsPattern("ka10011 +example")
        .containsPattern("\\d+ of \\d+ computed");
  }

  private String coverage() {
    StringWriter out = new StringWriter();
    assertThat(
            KiwoomCli.commandLine(new PrintWriter(out, true), new PrintWriter(err, true))
                .execute("mock", "--coverage"))
        .isZero();
    return out.toString();
  }

  @Test
  void a_taken_port_fails_in_a_line() throws IOException {
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      assertThat(run("mock", "--port", Integer.toString(taken.getLocalPort()))).isEqualTo(1);
      assertThat(err.toString()).contains(":" + taken.getLocalPort() + ":").hasLineCount(1);
    }
  }

  @Test
  void a_source_with_errors_fails_with_its_findings() throws IOException {
    Path sheet = Files.writeString(folder.resolve("sheet.md"), "nothing of use");
    assertThat(run("mock", sheet.toString())).isEqualTo(1);
    assertThat(err.toString()).contains("ERROR").contains("sheet.md");
  }

  private URI start(String... options) {
    String[] args = new String[options.length + 1];
    args[0] = "mock";
    System.arraycopy(options, 0, args, 1, options.length);
    running = new Thread(() -> exit = run(args));
    running.start();
    URI rest = null;
    for (String line = lines.next(); !line.isEmpty(); line = lines.next()) {
      if (line.startsWith("  REST")) {
        rest = URI.create(line.substring(6).strip());
      }
    }
    return rest;
  }

  private int run(String... args) {
    return KiwoomCli.commandLine(new PrintWriter(lines, true), new PrintWriter(err, true))
        .execute(args);
  }

  private String token(URI rest) throws Exception {
    String answer =
        post(
            rest,
            "/oauth2/token",
            "{\"grant_type\":\"client_credentials\",\"appkey\":\"a\",\"secretkey\":\"b\"}",
            null);
    return answer.replaceFirst(".*\"token\":\"([^\"]+)\".*", "$1");
  }

  private String post(URI rest, String path, String body, String token) throws Exception {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(rest.resolve(path)).POST(BodyPublishers.ofString(body));
    if (token != null) {
      request.headers("api-id", "ka10001", "authorization", "Bearer " + token);
    }
    return http.send(request.build(), BodyHandlers.ofString()).body();
  }

  /** Hands over what is printed line by line. */
  private static final class Lines extends Writer {
    private final BlockingQueue<String> complete = new LinkedBlockingQueue<>();
    private final StringBuilder begun = new StringBuilder();

    @Override
    public synchronized void write(char[] text, int offset, int length) {
      begun.append(text, offset, length);
      for (int end = begun.indexOf("\n"); end >= 0; end = begun.indexOf("\n")) {
        complete.add(begun.substring(0, end));
        begun.delete(0, end + 1);
      }
    }

    boolean isEmpty() {
      return complete.isEmpty();
    }

    String next() {
      try {
        String line = complete.poll(20, TimeUnit.SECONDS);
        if (line == null) {
          throw new AssertionError("no further line was printed");
        }
        return line;
      } catch (InterruptedException e) {
        throw new IllegalStateException(e);
      }
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }
}
