package io.github.kiwoomjava.cli.download;

import io.github.kiwoomjava.cli.account.ProfileException;
import io.github.kiwoomjava.cli.account.Surroundings;
import io.github.kiwoomjava.cli.call.Outcome;
import io.github.kiwoomjava.client.Kiwoom;
import io.github.kiwoomjava.runtime.error.KiwoomException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Candles of many stocks, a file each. A stock that fails does not keep the others from it. */
@Command(
    name = "download",
    mixinStandardHelpOptions = true,
    description = {
      "Downloads the candles of stocks, one CSV file each: time, open, high, low, close (KRW) and"
          + " volume (shares), prices adjusted.",
      "Run again, it goes on where it stopped. It may be stopped at any moment."
    })
public final class DownloadCommand implements Callable<Integer> {
  /** Candles of a page, and calls from which on the time is announced. */
  private static final int PAGE = 600;

  private static final int ANNOUNCED = 30;
  private static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

  private final Surroundings surroundings;

  @Parameters(paramLabel = "chart", description = "What to download.")
  private String what;

  @Option(
      names = "--stock",
      required = true,
      split = ",",
      paramLabel = "CODE|@kospi|@kosdaq|@FILE",
      description = "Codes of stocks, all of a market, or a file with one in each line.")
  private List<String> stocks;

  @Option(
      names = "--interval",
      paramLabel = "day|week|month|minute:N",
      defaultValue = "day",
      description = "How long a candle lasts (${DEFAULT-VALUE}).")
  private String interval;

  @Option(names = "--from", required = true, paramLabel = "DAY", description = "The first day.")
  private LocalDate from;

  @Option(names = "--to", paramLabel = "DAY", description = "The last day; today by default.")
  private @Nullable LocalDate to;

  @Option(names = "--out", required = true, paramLabel = "DIR", description = "Where to put them.")
  private Path out;

  @Option(names = "--profile", paramLabel = "NAME", description = "Whose keys to use.")
  private @Nullable String profile;

  @Spec private CommandSpec spec;

  /** A command that sees these. */
  @SuppressWarnings("NullAway.Init") // picocli sets the annotated fields
  public DownloadCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws ProfileException, IOException {
    if (!what.equals("chart")) {
      throw new ParameterException(spec.commandLine(), "Only chart can be downloaded, not " + what);
    }
    Interval candles = interval();
    LocalDate last = to == null ? LocalDate.now(surroundings.clock().withZone(SEOUL)) : to;
    if (from.isAfter(last)) {
      throw new ParameterException(spec.commandLine(), "--from is after --to");
    }
    PrintWriter err = spec.commandLine().getErr();
    int worst = Outcome.OK;
    int done = 0;
    try (Kiwoom kiwoom =
        surroundings.connector().open(surroundings.profiles().get(profile), false)) {
      Set<String> codes = codes(kiwoom);
      Files.createDirectories(out);
      announce(codes.size(), candles, from, last, err);
      Manifest manifest = new Manifest(out);
      ChartDownload download = new ChartDownload(new ChartHistory(kiwoom, candles), out, candles);
      for (String code : codes) {
        done++;
        try {
          ChartDownload.Result result = download.update(code, from, last);
          manifest.put(code + "-" + candles.name(), result, last);
          tell("[%d/%d] ".formatted(done, codes.size()), result, err);
        } catch (KiwoomException e) {
          err.println("[%d/%d] %s failed: %s".formatted(done, codes.size(), code, e.getMessage()));
          worst = Math.max(worst, Outcome.of(e));
        }
        err.flush();
      }
    }
    return worst;
  }

  private static void tell(String progress, ChartDownload.Result result, PrintWriter err) {
    err.println(
        "%s%s: %d candles%s, %d new%s%s"
            .formatted(
                progress,
                result.stock(),
                result.rows(),
                result.begins() == null ? "" : " from " + result.begins(),
                result.fresh(),
                result.adjusted() ? "; prices were adjusted, all were fetched anew" : "",
                result.longestGap() == null ? "" : "; none for " + result.longestGap()));
  }

  private Interval interval() {
    try {
      return Interval.parse(interval);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  private Set<String> codes(Kiwoom kiwoom) throws IOException {
    try {
      return StockCodes.of(stocks, kiwoom);
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  /** Long work is announced before it begins. */
  private static void announce(
      int stocks, Interval interval, LocalDate from, LocalDate to, PrintWriter err) {
    long pages = Math.max(1, interval.candles(from, to) / PAGE);
    if (stocks * pages > ANNOUNCED) {
      err.println(
          "%d stocks, about %d pages each: some %d minutes at one call a second, if nothing is there yet"
              .formatted(stocks, pages, (stocks * pages + 59) / 60));
      err.flush();
    }
  }
}
