package io.github.kiwoomjava.spec.reader;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Where the sheets of a spec folder are: in {@code sheets/}, or, where an import was killed between
 * its last two steps, still set aside.
 *
 * @param spec the folder that holds {@code sheets/}
 */
public record SheetsLocation(Path spec) {
  private static final String SHEETS = "sheets";

  /** The folder as everybody knows it. */
  public Path usual() {
    return spec.resolve(SHEETS);
  }

  /** Where an import keeps the old sheets while it puts the new ones in their place. */
  public Path setAside() {
    return spec.resolve("." + SHEETS + ".last");
  }

  /** The folder that holds the sheets; {@link #usual()} if there are none. */
  public Path current() {
    return !Files.exists(usual()) && Files.isDirectory(setAside()) ? setAside() : usual();
  }
}
