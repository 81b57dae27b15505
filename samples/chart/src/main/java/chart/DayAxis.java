package chart;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.axis.NumberTickUnit;
import org.jfree.chart.ui.RectangleEdge;
import org.jfree.chart.ui.TextAnchor;

/** Numbers of trading days below, shown as the months or days that they are. */
final class DayAxis extends NumberAxis {
  private static final long serialVersionUID = 1L;
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("MM-dd");
  private static final int MOST_LABELS = 16;
  private static final int SHORT = 45;

  private final transient List<Day> days;

  DayAxis(List<Day> days) {
    this.days = days;
    setAutoRangeIncludesZero(false);
    setRange(-1, days.size() + Math.max(1, days.size() * 0.01));
    // The ticks are made below; the unit only keeps the library from looking for one.
    setTickUnit(new NumberTickUnit(1), false, false);
  }

  @Override
  protected void selectAutoTickUnit(Graphics2D graphics, Rectangle2D area, RectangleEdge edge) {}

  @Override
  protected List<NumberTick> refreshTicksHorizontal(
      Graphics2D graphics, Rectangle2D area, RectangleEdge edge) {
    return days.size() <= SHORT ? dayTicks() : monthTicks();
  }

  private List<NumberTick> dayTicks() {
    int step = Math.max(1, (days.size() + MOST_LABELS - 1) / MOST_LABELS);
    List<NumberTick> ticks = new ArrayList<>();
    for (int i = 0; i < days.size(); i += step) {
      ticks.add(tick(i, DAY.format(days.get(i).date())));
    }
    return ticks;
  }

  /** The first trading day of a month; years are told where they begin. */
  private List<NumberTick> monthTicks() {
    List<Integer> starts = new ArrayList<>();
    for (int i = 1; i < days.size(); i++) {
      if (!month(i).equals(month(i - 1))) {
        starts.add(i);
      }
    }
    int step = Math.max(1, (starts.size() + MOST_LABELS - 1) / MOST_LABELS);
    List<NumberTick> ticks = new ArrayList<>();
    int year = 0;
    for (int i = 0; i < starts.size(); i += step) {
      YearMonth month = month(starts.get(i));
      String name = month.getMonth().getDisplayName(TextStyle.SHORT, Locale.ENGLISH);
      ticks.add(tick(starts.get(i), month.getYear() == year ? name : name + " " + month.getYear()));
      year = month.getYear();
    }
    return ticks;
  }

  private YearMonth month(int day) {
    return YearMonth.from(days.get(day).date());
  }

  private static NumberTick tick(int day, String label) {
    return new NumberTick(day, label, TextAnchor.TOP_CENTER, TextAnchor.TOP_CENTER, 0);
  }
}
