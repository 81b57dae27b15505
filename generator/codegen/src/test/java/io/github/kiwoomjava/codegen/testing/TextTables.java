package io.github.kiwoomjava.codegen.testing;

import io.github.kiwoomjava.codegen.tables.SpecTables;
import io.github.kiwoomjava.codegen.tables.TableSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Tables given as text; cells are separated by bars, since tabs cannot be seen. */
public final class TextTables implements TableSource {
  private final Map<String, String> texts = new HashMap<>();

  /** Adds a table. */
  public TextTables with(String path, String... lines) {
    texts.put(path, String.join("\n", lines).replace('|', '\t') + "\n");
    return this;
  }

  /** Adds a table as it stands. */
  public TextTables withText(String path, String text) {
    texts.put(path, text);
    return this;
  }

  /** Reads them. */
  public SpecTables load() {
    return SpecTables.load(this);
  }

  @Override
  public Optional<String> text(String path) {
    return Optional.ofNullable(texts.get(path));
  }

  @Override
  public String describe(String path) {
    return path;
  }
}
