package io.github.kiwoomjava.cli.download;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a folder holds: by file the number of candles, the first and the last, and gaps. */
final class Manifest {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final Path file;

  Manifest(Path folder) {
    this.file = folder.resolve("manifest.json");
  }

  /** Keeps what a stock's file holds now; the manifest is replaced as a whole. */
  void put(String name, ChartDownload.Result result, LocalDate upTo) throws IOException {
    ObjectNode all = read();
    ObjectNode entry = all.putObject(name);
    entry.put("candles", result.rows());
    put(entry, "first", result.begins());
    put(entry, "last", result.ends());
    put(entry, "longestGap", result.longestGap());
    entry.put("askedUpTo", upTo.toString());
    Path part = file.resolveSibling(file.getFileName() + ".part");
    Files.writeString(part, JSON.writerWithDefaultPrettyPrinter().writeValueAsString(all) + "\n");
    Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }

  private static void put(ObjectNode entry, String name, @Nullable String value) {
    if (value != null) {
      entry.put(name, value);
    }
  }

  /** What cannot be read is written anew, stock by stock: all that it says is in the files. */
  private ObjectNode read() throws IOException {
    try {
      if (Files.exists(file)
          && JSON.readTree(Files.readString(file)) instanceof ObjectNode object) {
        return object;
      }
    } catch (JsonProcessingException e) {
      return JSON.createObjectNode();
    }
    return JSON.createObjectNode();
  }
}
