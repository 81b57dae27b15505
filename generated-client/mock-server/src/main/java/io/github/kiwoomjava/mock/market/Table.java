package io.github.kiwoomjava.mock.market;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** A table of this jar: columns parted by tabs, comments after a hash. */
public final class Table {
  private static final String FOLDER = "/META-INF/kiwoom/mock/";

  private Table() {}

  /** Rows and their columns. */
  public static List<String[]> read(String name) {
    try (InputStream in = Table.class.getResourceAsStream(FOLDER + name)) {
      if (in == null) {
        throw new IllegalStateException("the jar lacks " + FOLDER + name);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"))
          .map(line -> line.split("\t", -1))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
