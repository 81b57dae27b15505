package watchlist;

import io.github.kiwoomjava.runtime.value.Direction;
import java.io.PrintStream;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;

/** Draws the list over and over at the same place of the terminal. */
final class Screen {
  private static final String ESCAPE = "\u001b[";
  private static final String PLAIN = ESCAPE + "0m";
  private static final String RED = "91";
  private static final String BLUE = "94";
  private static final String GREEN = "92";
  private static final String YELLOW = "93";
  private static final String FAINT = "90";
  private static final int NAME_WIDTH = 20;
  private static final DecimalFormatSymbols SYMBOLS = DecimalFormatSymbols.getInstance(Locale.ROOT);

  private final PrintStream out;
  private final boolean western;

  Screen(PrintStream out, boolean western) {
    this.out = out;
    this.western = western;
  }

  void open() {
    out.print(ESCAPE + "2J" + ESCAPE + "?25l");
    out.flush();
  }

  void close() {
    out.print(ESCAPE + "?25h" + PLAIN + System.lineSeparator());
    out.flush();
  }

  void draw(String where, Status status, long trades, List<Row> rows, String help) {
    StringBuilder text = new StringBuilder(ESCAPE + "H");
    line(
        text,
        paint("Watchlist", "1")
            + "  "
            + where
            + "  "
            + paint("● " + status.text(), status.isFine() ? GREEN : YELLOW));
    line(text, "");
    line(
        text,
        paint(
            pad("종목", NAME_WIDTH)
                + "%-8s %12s  %12s %9s %15s %10s"
                    .formatted("code", "price", "change", "rate", "volume", "last"),
            FAINT));
    for (Row row : rows) {
      line(text, row(row));
    }
    line(text, "");
    line(text, paint(number(trades) + " trades so far.  " + help, FAINT));
    out.print(text.append(ESCAPE).append("J"));
    out.flush();
  }

  private String row(Row row) {
    String colour = colour(row.direction());
    String arrow =
        row.direction() == Direction.UP ? "▲" : row.direction() == Direction.DOWN ? "▼" : " ";
    String price = "%12s".formatted(number(row.price()));
    String change =
        "%s %10s %9s"
            .formatted(
                arrow,
                row.change() == null ? "" : number(Math.abs(row.change())),
                row.rate() == null
                    ? ""
                    : new DecimalFormat("+0.00'%';-0.00'%'", SYMBOLS).format(row.rate()));
    return pad(row.name() == null ? "" : row.name(), NAME_WIDTH)
        + "%-8s ".formatted(row.code())
        + paint(price, row.fresh() > 0 ? colour + ";1" : colour)
        + "  "
        + paint(change, colour)
        + " %15s ".formatted(number(row.volume()))
        + last(row);
  }

  /** The last trade in the colour of who came to the market. */
  private String last(Row row) {
    if (row.last() == null) {
      return "";
    }
    Direction side = row.last() > 0 ? Direction.UP : Direction.DOWN;
    return paint("%10s".formatted(number(Math.abs(row.last()))), colour(side));
  }

  private String colour(Direction direction) {
    return switch (direction) {
      case UP -> western ? GREEN : RED;
      case DOWN -> western ? RED : BLUE;
      case NONE -> "39";
    };
  }

  private static String number(Long value) {
    return value == null ? "" : new DecimalFormat("#,##0", SYMBOLS).format(value);
  }

  private static String paint(String text, String code) {
    return ESCAPE + code + "m" + text + PLAIN;
  }

  private static void line(StringBuilder text, String line) {
    text.append(line).append(ESCAPE).append("K\r\n");
  }

  /** Hangul fills two columns of a terminal. */
  private static String pad(String text, int columns) {
    int width = text.codePoints().map(c -> c >= 0x1100 && c < 0xFFE0 ? 2 : 1).sum();
    return text + " ".repeat(Math.max(1, columns - width));
  }
}
