package io.github.kiwoomjava.cli.show;

import io.github.kiwoomjava.cli.account.Surroundings;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** What is known of the terminal that answers are shown in. */
public final class Terminal {
  private static final int USUAL_WIDTH = 80;
  private static final int UNLIMITED = 10_000;

  private final Map<String, String> variables;
  private final boolean interactive;
  private final Locale locale;

  /**
   * A terminal.
   *
   * @param variables the environment, for {@code NO_COLOR} and {@code COLUMNS}
   * @param interactive whether somebody looks at it
   * @param locale the user's
   */
  Terminal(Map<String, String> variables, boolean interactive, Locale locale) {
    this.variables = Map.copyOf(variables);
    this.interactive = interactive;
    this.locale = locale;
  }

  /** The terminal of a command. */
  public static Terminal of(Surroundings surroundings) {
    return new Terminal(
        surroundings.variables(), surroundings.interactive(), surroundings.locale());
  }

  /** Output into it: coloured and cut to its width only where somebody looks at it. */
  public Output output(PrintWriter out) {
    boolean colours = interactive && !variables.containsKey("NO_COLOR");
    return new Output(out, width(), colours, locale.getLanguage().equals("ko"));
  }

  private int width() {
    Integer given = number(variables.get("COLUMNS"));
    if (given != null) {
      return given;
    }
    if (!interactive) {
      return UNLIMITED;
    }
    Integer asked = asked();
    return asked == null ? USUAL_WIDTH : asked;
  }

  /** Shells rarely pass on COLUMNS; {@code stty} asks the terminal itself. */
  private static @Nullable Integer asked() {
    try {
      Process stty =
          new ProcessBuilder("stty", "size").redirectInput(ProcessBuilder.Redirect.INHERIT).start();
      String answer = new String(stty.getInputStream().readAllBytes(), StandardCharsets.US_ASCII);
      return stty.waitFor(1, TimeUnit.SECONDS)
          ? number(answer.strip().replaceFirst("\\d+ ", ""))
          : null;
    } catch (IOException e) {
      return null; // not on this system
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return null;
    }
  }

  private static @Nullable Integer number(@Nullable String text) {
    return text != null && text.matches("[1-9]\\d{0,4}") ? Integer.valueOf(text) : null;
  }
}
