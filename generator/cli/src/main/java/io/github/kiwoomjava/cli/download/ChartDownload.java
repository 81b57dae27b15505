package io.github.kiwoomjava.cli.download;

import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
    if (kept.isEmpty()) {
      return written(stock, file, kept, history.between(stock, from, to), false);
    }
    Candle first = kept.get(0);
    Candle last = kept.get(kept.size() - 1);
    Candle settled = kept.get(Math.max(0, kept.size() - 2));
    boolean comparable = kept.size() > 1; // a candle alone may not have been complete
    List<Candle> all = new ArrayList<>(kept);
    boolean adjusted = false;
    if (from.isBefore(first.day())) {
      // Up to what is there, so that no hole is left between.
      List<Candle> older = history.between(stock, from, first.day());
      adjusted = comparable && older.stream().anyMatch(candle -> contradicts(candle, first));
      all.addAll(older);
    }
    if (!to.isBefore(settled.day())) {
      List<Candle> newer = history.between(stock, settled.day(), to);
      adjusted |= comparable && !newer.isEmpty() && !newer.contains(settled);
      if (!newer.isEmpty() && !to.isBefore(last.day())) {
        all.remove(last); // it may not have been complete, and comes again
      }
      all.addAll(newer);
    }
    if (adjusted) {
      List<Candle> whole =
          history.between(stock, earlier(from, first.day()), later(to, last.day()));
      if (!whole.isEmpty()) {
        return written(stock, file, kept, whole, true);
      }
    }
    return written(stock, file, kept, all, false);
  }

  private static boolean contradicts(Candle candle, Candle known) {
    return candle.time().equals(known.time()) && !candle.equals(known);
  }

  private static LocalDate earlier(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? one : other;
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isAfter(other) ? one : other;
  }

  private static Result written(
      String stock, ChartFile file, List<Candle> kept, List<Candle> all, boolean adjusted)
      throws IOException {
    Set<Candle> known = new HashSet<>(kept);
    int fresh = (int) all.stream().filter(candle -> !known.contains(candle)).distinct().count();
    int rows = fresh == 0 ? kept.size() : file.write(all);
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
