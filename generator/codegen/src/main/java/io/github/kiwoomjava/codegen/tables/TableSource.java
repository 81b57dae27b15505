package io.github.kiwoomjava.codegen.tables;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** Where the tables' texts come from. */
public interface TableSource {
  /**
   * The text of one table.
   *
   * @param path below the spec folder, such as {@code naming/terms.tsv}
   * @return empty if there is no such table
   * @throws UncheckedIOException if it is there and cannot be read
   */
  Optional<String> text(String path);

  /** What to call a table in messages. */
  String describe(String path);

  /**
   * Whether they belong to whoever generates, who is then told to remove what is obsolete. Those of
   * a library meet sheets of other editions, where an obsolete line is no mistake.
   */
  default boolean maintained() {
    return true;
  }

  /** The same tables, but for some whose texts are given. */
  default TableSource with(Map<String, String> texts) {
    TableSource others = this;
    return new TableSource() {
      @Override
      public Optional<String> text(String path) {
        String text = texts.get(path);
        return text == null
            ? others.text(path)
            : Optional.of(text).filter(given -> !given.isEmpty());
      }

      @Override
      public boolean maintained() {
        return others.maintained();
      }

      @Override
      public String describe(String path) {
        return others.describe(path);
      }
    };
  }

  /** The reviewed tables that the kiwoom-spec jar carries. */
  static TableSource shipped(ClassLoader loader) {
    return resources(loader, "META-INF/kiwoom/");
  }

  /** Tables in a folder laid out as {@code spec/} is. */
  static TableSource folder(Path folder) {
    return new TableSource() {
      @Override
      public Optional<String> text(String path) {
        Path file = folder.resolve(path);
        try {
          return Files.exists(file) ? Optional.of(Files.readString(file)) : Optional.empty();
        } catch (IOException e) {
          throw new UncheckedIOException("cannot read " + file + " as UTF-8 text", e);
        }
      }

      @Override
      public String describe(String path) {
        return folder.resolve(path).toString();
      }
    };
  }

  /**
   * Tables on the class path, also inside a jar.
   *
   * @param prefix the resource folder with a slash at its end
   */
  static TableSource resources(ClassLoader loader, String prefix) {
    return new TableSource() {
      @Override
      public Optional<String> text(String path) {
        try (InputStream in = loader.getResourceAsStream(prefix + path)) {
          return in == null
              ? Optional.empty()
              : Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException e) {
          throw new UncheckedIOException("cannot read the resource " + prefix + path, e);
        }
      }

      @Override
      public boolean maintained() {
        return false;
      }

      @Override
      public String describe(String path) {
        return prefix + path;
      }
    };
  }
}
