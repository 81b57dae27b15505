package io.github.kiwoomjava.cli.account;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

/** The folders of this platform for settings and for what can be had again. */
public final class Places {
  private static final String NAME = "kiwoom";

  private final Map<String, String> variables;
  private final String home;
  private final String system;

  /**
   * The places of a user.
   *
   * @param variables the environment
   * @param home the user's folder
   * @param system the name of the operating system, as {@code os.name} has it
   */
  public Places(Map<String, String> variables, String home, String system) {
    this.variables = Map.copyOf(variables);
    this.home = home;
    this.system = system.toLowerCase(Locale.ROOT);
  }

  /** Of whoever runs this process. */
  public static Places ofThisProcess() {
    return new Places(
        System.getenv(), System.getProperty("user.home"), System.getProperty("os.name"));
  }

  /** Where profiles are kept. */
  public Path settings() {
    return place("XDG_CONFIG_HOME", ".config", "APPDATA", "Library/Application Support");
  }

  /** Where tokens are kept. */
  public Path cache() {
    return place("XDG_CACHE_HOME", ".cache", "LOCALAPPDATA", "Library/Caches");
  }

  private Path place(String xdg, String unix, String windows, String mac) {
    String given = variables.get(xdg);
    if (given != null && Path.of(given).isAbsolute()) {
      return Path.of(given, NAME);
    }
    String local = variables.get(windows);
    if (system.contains("windows") && local != null) {
      return Path.of(local, NAME);
    }
    return Path.of(home, system.contains("mac") ? mac : unix, NAME);
  }
}
