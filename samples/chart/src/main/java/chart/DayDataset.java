package chart;

import java.util.List;
import org.jfree.data.xy.AbstractXYDataset;
import org.jfree.data.xy.OHLCDataset;

/** Days side by side: x is the number of the trading day, so that weekends leave no gaps. */
final class DayDataset extends AbstractXYDataset implements OHLCDataset {
  private static final long serialVersionUID = 1L;

  private final transient List<Day> days;

  DayDataset(List<Day> days) {
    this.days = days;
  }

  Day day(int item) {
    return days.get(item);
  }

  @Override
  public int getSeriesCount() {
    return 1;
  }

  @Override
  public Comparable<?> getSeriesKey(int series) {
    return "days";
  }

  @Override
  public int getItemCount(int series) {
    return days.size();
  }

  @Override
  public Number getX(int series, int item) {
    return item;
  }

  @Override
  public Number getY(int series, int item) {
    return day(item).close();
  }

  @Override
  public Number getHigh(int series, int item) {
    return day(item).high();
  }

  @Override
  public double getHighValue(int series, int item) {
    return day(item).high();
  }

  @Override
  public Number getLow(int series, int item) {
    return day(item).low();
  }

  @Override
  public double getLowValue(int series, int item) {
    return day(item).low();
  }

  @Override
  public Number getOpen(int series, int item) {
    return day(item).open();
  }

  @Override
  public double getOpenValue(int series, int item) {
    return day(item).open();
  }

  @Override
  public Number getClose(int series, int item) {
    return day(item).close();
  }

  @Override
  public double getCloseValue(int series, int item) {
    return day(item).close();
  }

  @Override
  public Number getVolume(int series, int item) {
    return day(item).volume();
  }

  @Override
  public double getVolumeValue(int series, int item) {
    return day(item).volume();
  }
}
