package chart;

import io.github.kiwoomjava.client.Kiwoom;
import io.github.kiwoomjava.client.domestic.chart.DailyChartResponse;
import io.github.kiwoomjava.runtime.api.Page;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.IntConsumer;

/** The last days of a stock, fetched page by page. */
final class History {
  private final Kiwoom kiwoom;

  History(Kiwoom kiwoom) {
    this.kiwoom = kiwoom;
  }

  /**
   * The days, oldest first.
   *
   * @param progress is told after each page how many days there are
   */
  List<Day> days(String stock, LocalDate until, int count, IntConsumer progress) {
    List<Day> days = new ArrayList<>();
    // Pages are fetched as the loop asks for them, so that leaving it saves calls.
    for (Page<DailyChartResponse> page :
        kiwoom
            .domestic()
            .chart()
            .daily(r -> r.stockCode(stock).baseDate(until).useAdjustedPrice(true))
            .pages()) {
      page.response().candles().stream().map(Day::of).flatMap(Optional::stream).forEach(days::add);
      progress.accept(Math.min(days.size(), count));
      if (days.size() >= count) {
        break;
      }
    }
    List<Day> wanted = new ArrayList<>(days.subList(0, Math.min(count, days.size())));
    Collections.reverse(wanted);
    return wanted;
  }
}
