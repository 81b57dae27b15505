package orderdesk;

import io.github.kiwoomjava.runtime.value.Direction;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.PrintStream;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** What the user sees and types. */
final class Screen {
  private static final DecimalFormatSymbols SYMBOLS = DecimalFormatSymbols.getInstance(Locale.ROOT);

  private final BufferedReader in;
  private final PrintStream out;
  private final boolean colours;

  Screen(BufferedReader in, PrintStream out, boolean colours) {
    this.in = in;
    this.out = out;
    this.colours = colours;
  }

  /** Asks for a line; null at the end of the input. */
  String ask(String prompt) throws IOException {
    out.print(prompt);
    out.flush();
    String line = in.readLine();
    if (line == null) {
      out.println();
    }
    return line == null ? null : line.strip();
  }

  void say(String text, Object... values) {
    out.println(values.length == 0 ? text : text.formatted(values));
  }

  void good(String text) {
    say(paint(text, "32"));
  }

  void bad(String text) {
    say(paint(text, "31"));
  }

  void urgent(String text) {
    say(paint(text, "1;33"));
  }

  String strong(String text) {
    return paint(text, "1");
  }

  /** Korean colours: up is red, down is blue. */
  String direction(String text, Direction direction) {
    return switch (direction) {
      case UP -> paint(text, "31");
      case DOWN -> paint(text, "34");
      case NONE -> text;
    };
  }

  private String paint(String text, String code) {
    return colours ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
  }

  static String number(long value) {
    return new DecimalFormat("#,##0", SYMBOLS).format(value);
  }
}
