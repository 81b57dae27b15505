package io.github.kiwoomjava.cli.download;

import io.github.kiwoomjava.cli.catalog.RequestForm;
import io.github.kiwoomjava.cli.catalog.ValueText;
import io.github.kiwoomjava.cli.show.AnswerView;
import io.github.kiwoomjava.client.ApiCatalog;
import io.github.kiwoomjava.client.Kiwoom;
import io.github.kiwoomjava.runtime.message.ApiOperation;
import io.github.kiwoomjava.runtime.value.CodeValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The stocks that a command line names: codes, files of codes, or all of a market. */
final class StockCodes {
  private static final String STOCKS = "ka10099";

  /** Codes of the markets, as the rows of the listing have them, too. */
  private static final Map<String, String> MARKETS = Map.of("@kospi", "0", "@kosdaq", "10");

  private StockCodes() {}

  /**
   * All of them, each once.
   *
   * @throws IllegalArgumentException if one is no code, or a file is not there
   */
  static Set<String> of(List<String> named, Kiwoom kiwoom) throws IOException {
    List<String> codes = new ArrayList<>();
    for (String name : named) {
      if (name.startsWith("@") && !MARKETS.containsKey(name)) {
        codes.addAll(lines(Path.of(name.substring(1))));
      } else if (!name.startsWith("@")) {
        codes.add(name.strip());
      }
    }
    for (String code : codes) { // before anybody is asked
      if (!code.matches("[0-9A-Za-z]{6}(_(NX|AL))?")) {
        throw new IllegalArgumentException("'" + code + "' is no stock code such as 005930");
      }
    }
    for (String name : named) {
      String market = MARKETS.get(name);
      if (market != null) {
        codes.addAll(listed(kiwoom, market));
      }
    }
    return new LinkedHashSet<>(codes);
  }

  private static List<String> lines(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new IllegalArgumentException("There is no file " + file);
    }
    return Files.readAllLines(file).stream()
        .map(line -> line.replaceFirst("#.*", "").strip())
        .filter(line -> !line.isEmpty())
        .toList();
  }

  /** Servers list other markets too, whatever was asked for; the rows say where they belong. */
  private static List<String> listed(Kiwoom kiwoom, String market) {
    ApiOperation<?, ?> stocks = ApiCatalog.operation(STOCKS).orElseThrow();
    RequestForm form = new RequestForm(stocks, new ValueText(Clock.systemUTC()));
    Object request = form.fill(Map.of(form.parameter("mrkt_tp").orElseThrow(), market));
    List<String> codes = new ArrayList<>();
    for (Object answer : pages(kiwoom, stocks, request)) {
      for (Object value : new AnswerView(stocks.info()).read(answer).values()) {
        if (value instanceof List<?> rows) {
          rows.forEach(row -> add(codes, (Map<?, ?>) row, market));
        }
      }
    }
    return codes;
  }

  private static void add(List<String> codes, Map<?, ?> row, String market) {
    @Nullable Object code = row.get("stockCode");
    Object listedOn = row.get("marketCode");
    String raw = listedOn instanceof CodeValue known ? known.raw() : String.valueOf(listedOn);
    if (code != null && market.equals(raw)) {
      codes.add(code.toString());
    }
  }

  @SuppressWarnings("unchecked") // the form made the request for this operation
  private static <Q, R> List<R> pages(Kiwoom kiwoom, ApiOperation<Q, R> stocks, Object request) {
    List<R> answers = new ArrayList<>();
    kiwoom
        .api()
        .paged(stocks, (Q) request, answer -> List.of())
        .maxPages(Integer.MAX_VALUE)
        .pages()
        .forEach(page -> answers.add(Objects.requireNonNull(page.response())));
    return answers;
  }
}
