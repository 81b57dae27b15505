package chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Paint;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;
import org.jfree.chart.ChartUtils;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.annotations.XYTextAnnotation;
import org.jfree.chart.axis.AxisLocation;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.plot.CombinedDomainXYPlot;
import org.jfree.chart.plot.PlotOrientation;
import org.jfree.chart.plot.ValueMarker;
import org.jfree.chart.plot.XYPlot;
import org.jfree.chart.renderer.xy.CandlestickRenderer;
import org.jfree.chart.renderer.xy.StandardXYBarPainter;
import org.jfree.chart.renderer.xy.StandardXYItemRenderer;
import org.jfree.chart.renderer.xy.XYBarRenderer;
import org.jfree.chart.title.TextTitle;
import org.jfree.chart.ui.HorizontalAlignment;
import org.jfree.chart.ui.RectangleInsets;
import org.jfree.chart.ui.TextAnchor;
import org.jfree.data.xy.XYSeries;
import org.jfree.data.xy.XYSeriesCollection;

/** Candlesticks with two moving averages above, volume below. */
final class Picture {
  private static final int WIDTH = 1600;
  private static final int HEIGHT = 900;
  private static final BasicStroke HAIR = new BasicStroke(1f);
  private static final DecimalFormat WHOLE =
      new DecimalFormat("#,##0", DecimalFormatSymbols.getInstance(Locale.ROOT));
  private static final DecimalFormat RATE =
      new DecimalFormat("+0.00%;-0.00%", DecimalFormatSymbols.getInstance(Locale.ROOT));

  private final String name;
  private final String code;
  private final List<Day> days;
  private final DayDataset dataset;
  private final Font font;

  Picture(String name, String code, List<Day> days) {
    // Boxes in place of Hangul help nobody; the code always can be written.
    this.name = Palette.canWrite(name) ? name : "";
    this.code = code;
    this.days = days;
    dataset = new DayDataset(days);
    font = Palette.font(this.name + "0");
  }

  /** Written beside the target first, so that a picture is there as a whole or not at all. */
  void write(Path png) throws IOException {
    File part = png.resolveSibling(png.getFileName() + ".part").toFile();
    ChartUtils.saveChartAsPNG(part, chart(), WIDTH, HEIGHT);
    Files.move(part.toPath(), png, StandardCopyOption.REPLACE_EXISTING);
  }

  private JFreeChart chart() {
    DayAxis below = new DayAxis(days);
    style(below);
    CombinedDomainXYPlot plot = new CombinedDomainXYPlot(below);
    plot.setGap(22);
    plot.add(prices(), 4);
    plot.add(volumes(), 1);
    plot.setOrientation(PlotOrientation.VERTICAL);
    JFreeChart chart = new JFreeChart(null, font, plot, false);
    chart.setBackgroundPaint(Color.WHITE);
    chart.setPadding(new RectangleInsets(18, 26, 14, 14));
    chart.addSubtitle(title((name + "  " + code).strip(), Font.BOLD, 30, Palette.INK, 2));
    Day last = days.get(days.size() - 1);
    chart.addSubtitle(title(headline(last), Font.PLAIN, 18, changeColour(), 4));
    chart.addSubtitle(
        title(
            "%s to %s, %s trading days; lines are averages of 20 and 60 days"
                .formatted(days.get(0).date(), last.date(), WHOLE.format(days.size())),
            Font.PLAIN,
            14,
            Palette.FAINT,
            10));
    return chart;
  }

  private String headline(Day last) {
    if (days.size() < 2) {
      return WHOLE.format(last.close());
    }
    long before = days.get(days.size() - 2).close();
    long change = last.close() - before;
    return "%s   %s%s   %s"
        .formatted(
            WHOLE.format(last.close()),
            change > 0 ? "▲" : change < 0 ? "▼" : "",
            WHOLE.format(Math.abs(change)),
            RATE.format((double) change / before));
  }

  private Color changeColour() {
    int size = days.size();
    long change = size < 2 ? 0 : days.get(size - 1).close() - days.get(size - 2).close();
    return change > 0 ? Palette.RISE : change < 0 ? Palette.FALL : Palette.FLAT;
  }

  private TextTitle title(String text, int style, int size, Color colour, int below) {
    TextTitle title = new TextTitle(text, font.deriveFont(style, size));
    title.setPaint(colour);
    title.setHorizontalAlignment(HorizontalAlignment.LEFT);
    title.setPadding(new RectangleInsets(0, 4, below, 0));
    return title;
  }

  private XYPlot prices() {
    NumberAxis axis = new NumberAxis();
    style(axis);
    axis.setAutoRangeIncludesZero(false);
    axis.setUpperMargin(0.07);
    axis.setLowerMargin(0.07);
    XYPlot plot = new XYPlot(dataset, null, axis, candles());
    style(plot);
    average(plot, 1, 20, Palette.SHORT_AVERAGE);
    average(plot, 2, 60, Palette.LONG_AVERAGE);
    mark(plot, Day::high, true);
    mark(plot, Day::low, false);
    ValueMarker close = new ValueMarker(days.get(days.size() - 1).close());
    close.setPaint(changeColour());
    close.setStroke(new BasicStroke(1f, 0, 0, 1f, new float[] {5, 4}, 0));
    plot.addRangeMarker(close);
    return plot;
  }

  private CandlestickRenderer candles() {
    CandlestickRenderer renderer =
        new CandlestickRenderer() {
          private static final long serialVersionUID = 1L;

          @Override
          public Paint getItemPaint(int row, int column) {
            return Palette.of(dataset.day(column));
          }
        };
    renderer.setUpPaint(Palette.RISE);
    renderer.setDownPaint(Palette.FALL);
    renderer.setDrawVolume(false);
    renderer.setAutoWidthMethod(CandlestickRenderer.WIDTHMETHOD_INTERVALDATA);
    renderer.setCandleWidth(Math.max(1, 0.62 * (WIDTH - 140) / (days.size() + 2)));
    renderer.setDefaultStroke(HAIR);
    return renderer;
  }

  private void average(XYPlot plot, int index, int span, Color colour) {
    XYSeries series = new XYSeries(span);
    long sum = 0;
    for (int i = 0; i < days.size(); i++) {
      sum += days.get(i).close() - (i >= span ? days.get(i - span).close() : 0);
      if (i >= span - 1) {
        series.add(i, (double) sum / span);
      }
    }
    StandardXYItemRenderer line = new StandardXYItemRenderer();
    line.setSeriesPaint(0, colour);
    line.setSeriesStroke(0, new BasicStroke(1.6f));
    plot.setDataset(index, new XYSeriesCollection(series));
    plot.setRenderer(index, line);
  }

  /** The highest or lowest price, beside its candle. */
  private void mark(XYPlot plot, ToLongFunction<Day> price, boolean highest) {
    int at = 0;
    for (int i = 1; i < days.size(); i++) {
      long more = price.applyAsLong(days.get(i)) - price.applyAsLong(days.get(at));
      at = (highest ? more > 0 : more < 0) ? i : at;
    }
    Day day = days.get(at);
    String text = WHOLE.format(price.applyAsLong(day)) + "  (" + day.date() + ")";
    XYTextAnnotation label = new XYTextAnnotation(text, at, price.applyAsLong(day));
    boolean left = at < days.size() / 2;
    label.setTextAnchor(
        highest
            ? (left ? TextAnchor.BOTTOM_LEFT : TextAnchor.BOTTOM_RIGHT)
            : (left ? TextAnchor.TOP_LEFT : TextAnchor.TOP_RIGHT));
    label.setFont(font.deriveFont(Font.BOLD, 13));
    label.setPaint(highest ? Palette.RISE : Palette.FALL);
    plot.addAnnotation(label);
  }

  private XYPlot volumes() {
    NumberAxis axis = new NumberAxis();
    style(axis);
    XYSeries series = new XYSeries("volume");
    for (int i = 0; i < days.size(); i++) {
      series.add(i, days.get(i).volume());
    }
    XYBarRenderer bars =
        new XYBarRenderer(0.38) {
          private static final long serialVersionUID = 1L;

          @Override
          public Paint getItemPaint(int row, int column) {
            return Palette.of(dataset.day(column));
          }
        };
    bars.setBarPainter(new StandardXYBarPainter());
    bars.setShadowVisible(false);
    XYPlot plot = new XYPlot(new XYSeriesCollection(series), null, axis, bars);
    style(plot);
    return plot;
  }

  private void style(NumberAxis axis) {
    axis.setTickLabelFont(font.deriveFont(14f));
    axis.setTickLabelPaint(Palette.FAINT);
    axis.setAxisLineVisible(false);
    axis.setTickMarksVisible(false);
    axis.setTickLabelInsets(new RectangleInsets(4, 6, 4, 6));
    axis.setNumberFormatOverride(WHOLE);
  }

  private static void style(XYPlot plot) {
    plot.setBackgroundPaint(Color.WHITE);
    plot.setOutlinePaint(Palette.GRID);
    plot.setDomainGridlinePaint(Palette.GRID);
    plot.setRangeGridlinePaint(Palette.GRID);
    plot.setDomainGridlineStroke(HAIR);
    plot.setRangeGridlineStroke(HAIR);
    plot.setRangeAxisLocation(AxisLocation.BOTTOM_OR_RIGHT);
  }
}
