package io.github.kiwoomjava.cli.account;

import java.io.InputStream;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;

/**
 * What a command sees of the process that it runs in.
 *
 * @param variables the environment
 * @param places the user's folders
 * @param in where answers to questions come from
 * @param clock the time of day
 * @param interactive whether somebody looks at the output
 * @param locale the user's
 */
public record Surroundings(
    Map<String, String> variables,
    Places places,
    InputStream in,
    Clock clock,
    boolean interactive,
    Locale locale) {
  public Surroundings {
    variables = Map.copyOf(variables);
  }

  /** Those of this process. */
  @SuppressWarnings(
      "SystemConsoleNull") // where it is never null, output is coloured into files, too
  public static Surroundings ofThisProcess() {
    return new Surroundings(
        System.getenv(),
        Places.ofThisProcess(),
        System.in,
        Clock.systemUTC(),
        System.console() != null && isTerminal(),
        Locale.getDefault());
  }

  /** From JDK 22 on a console is there without a terminal, too; the shell's own word counts. */
  private static boolean isTerminal() {
    String term = System.getenv("TERM");
    return System.getProperty("os.name").startsWith("Windows")
        || (term != null && !term.equals("dumb"));
  }

  /** The user's profiles. */
  public Profiles profiles() {
    return new Profiles(places.settings(), variables);
  }

  /** Opens clients for them. */
  public Connector connector() {
    return new Connector(places.cache().resolve("tokens"));
  }
}
