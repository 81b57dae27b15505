package chart;

import io.github.kiwoomjava.client.Kiwoom;
import io.github.kiwoomjava.runtime.error.KiwoomException;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;

/** Draws the candlestick chart of a stock: {@code chart [CODE [DAYS [FOLDER]]]}. */
public final class Chart {
  private final PrintStream out;

  Chart(PrintStream out) {
    this.out = out;
  }

  public static void main(String[] args) throws IOException {
    System.setProperty("java.awt.headless", "true");
    String stock = args.length > 0 ? args[0] : "005930";
    int days = args.length > 1 ? Integer.parseInt(args[1]) : 250;
    Path folder = Path.of(args.length > 2 ? args[2] : ".");
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    try (Connection connection = Connection.open(System.getenv())) {
      new Chart(out).draw(connection, stock, days, folder);
    } catch (KiwoomException e) {
      // The message says what was wrong and what to do; where it was thrown helps nobody here.
      out.println(e.getMessage());
    }
  }

  /** Fetches the days and writes {@code CODE.csv} and {@code CODE.png}. */
  void draw(Connection connection, String stock, int count, Path folder) throws IOException {
    Kiwoom kiwoom = connection.kiwoom();
    String name = kiwoom.domestic().stock().basicInfo(stock).execute().stockName();
    out.printf("%s (%s), %d days from %s%n", name, stock, count, connection.description());

    List<Day> days;
    try (ProgressBar bar =
        new ProgressBarBuilder()
            .setTaskName("Fetching pages")
            .setUnit(" days", 1)
            .setInitialMax(count)
            .setStyle(ProgressBarStyle.COLORFUL_UNICODE_BLOCK)
            .hideEta()
            .build()) {
      days = new History(kiwoom).days(stock, connection.lastDay(), count, bar::stepTo);
      bar.maxHint(days.size());
    }
    if (days.isEmpty()) {
      out.println("Kiwoom has no days of " + stock + "; nothing is written");
      return;
    }

    Files.createDirectories(folder);
    Path csv = folder.resolve(stock + ".csv");
    Path png = folder.resolve(stock + ".png");
    CsvFile.write(csv, days);
    new Picture(name == null ? stock : name, stock, days).write(png);
    out.println("Wrote " + csv.toAbsolutePath().normalize());
    out.println("Wrote " + png.toAbsolutePath().normalize());
  }
}
