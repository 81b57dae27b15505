package io.github.kiwoomjava.cli.download;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Brings the file of a stock up to date. What is there is not asked for again, but for its two
 * newest candles: the last may not have been complete, and if the one before it is another now,
 * prices were adjusted and the whole history is fetched anew.
 */
final class ChartDownload {
  private static final int USUAL_GAP = 14;

  private final ChartHistory history;
  private final Path folder;
  private final Interval interval;

  ChartDownload(ChartHistory history, Path folder, Interval interval) {
    this.history = history;
    this.folder = folder;
    this.interval = interval;
  }

  /**
   * What became of a stock.
   *
   * @param rows in the file now
   * @param fresh how many of them are new or have changed
   * @param begins the time of the first candle, or null without any
   * @param ends the time of the last one
   * @param longestGap the longest time without a candle in days, where it is more than two weeks
   * @param adjusted whether the history was fetched anew, as its prices had been adjusted
   */
  record Result(
      String stock,
      int rows,
      int fresh,
      boolean adjusted,
      @Nullable String begins,
      @Nullable String ends,
      @Nullable String longestGap) {}

  Result update(String stock, LocalDate from, LocalDate to) throws IOException {
    ChartFile file = new ChartFile(folder.resolve(stock + "-" + interval.name() + ".csv"));
    List<Candle> kept = file.read();
    if (kept.size() > 1 && !from.isBefore(kept.get(0).day())) {
      Candle settled = kept.get(kept.size() - 2);
      List<Candle> newer = history.between(stock, settled.day(), to);
      if (newer.contains(settled) || newer.isEmpty()) {
        return written(stock, file, kept, newer, false);
      }
      return written(stock, file, List.of(), history.between(stock, kept.get(0).day(), to), true);
    }
    List<Candle> all = history.between(stock, from, to);
    List<Candle> old =
        all.isEmpty() || kept.isEmpty() || all.contains(kept.get(0)) ? kept : List.of();
    return written(stock, file, old, all, !kept.isEmpty() && old.isEmpty());
  }

  private static Result written(
      String stock, ChartFile file, List<Candle> kept, List<Candle> newer, boolean adjusted)
      throws IOException {
    List<Candle> all = new ArrayList<>(kept);
    all.addAll(newer);
    int fresh = (int) newer.stream().filter(candle -> !kept.contains(candle)).count();
    int rows = all.isEmpty() || fresh == 0 ? kept.size() : file.write(all);
    List<Candle> sorted = all.stream().sorted(Comparator.comparing(Candle::time)).toList();
    return new Result(
        stock,
        rows,
        fresh,
        adjusted,
        sorted.isEmpty() ? null : sorted.get(0).time(),
        sorted.isEmpty() ? null : sorted.get(sorted.size() - 1).time(),
        longestGap(sorted));
  }

  /** Holidays are shorter; a stock that was suspended has longer ones. */
  private static @Nullable String longestGap(List<Candle> sorted) {
    long longest = USUAL_GAP;
    String gap = null;
    for (int i = 1; i < sorted.size(); i++) {
      LocalDate before = sorted.get(i - 1).day();
      long days = ChronoUnit.DAYS.between(before, sorted.get(i).day());
      if (days > longest) {
        longest = days;
        gap = "%d days after %s".formatted(days, before);
      }
    }
    return gap;
  }
}
