package io.github.kiwoomjava.cli;

import io.github.kiwoomjava.cli.account.Places;
import io.github.kiwoomjava.cli.account.Surroundings;
import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Runs commands as a shell would, without the process. */
public final class Shell {
  private final Path home;
  private final Map<String, String> variables = new HashMap<>();
  private Locale locale = Locale.ENGLISH;
  private String input = "";
  private boolean interactive;
  private String out = "";
  private String err = "";

  /** A shell of somebody whose folder this is. */
  public Shell(Path home) {
    this.home = home;
  }

  public Shell with(String variable, String value) {
    variables.put(variable, value);
    return this;
  }

  public Shell without(String variable) {
    variables.remove(variable);
    return this;
  }

  public Shell typing(String lines) {
    input = lines;
    return this;
  }

  public Shell in(Locale user) {
    locale = user;
    return this;
  }

  public Shell onTerminal() {
    interactive = true;
    return this;
  }

  public int run(String... arguments) {
    StringWriter written = new StringWriter();
    StringWriter said = new StringWriter();
    Surroundings surroundings =
        new Surroundings(
            variables,
            new Places(Map.of(), home.toString(), "Linux"),
            new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
            Clock.fixed(Instant.parse("2026-11-20T05:00:00Z"), ZoneOffset.UTC),
            interactive,
            locale);
    int exit =
        KiwoomCli.commandLine(surroundings, new PrintWriter(written), new PrintWriter(said))
            .execute(arguments);
    out = written.toString();
    err = said.toString();
    return exit;
  }

  /** What the last command printed. */
  public String out() {
    return out;
  }

  /** What the last command said beside that. */
  public String err() {
    return err;
  }
}
