package io.github.kiwoomjava.cli.download;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;

/**
 * The candles of one stock in a file, the oldest first, each time once. The file is replaced as a
 * whole: whoever reads it, and whoever is killed while writing it, sees it before or after.
 */
final class ChartFile {
  private final Path file;

  ChartFile(Path file) {
    this.file = file;
  }

  /** What is there; nothing if the file is not. */
  List<Candle> read() throws IOException {
    if (!Files.exists(file)) {
      return List.of();
    }
    List<String> lines = Files.readAllLines(file, StandardCharsets.UTF_8);
    if (lines.isEmpty() || !lines.get(0).equals(Candle.HEADING)) {
      throw new IOException(file + " is no history of ours; move it away or choose another --out");
    }
    return lines.stream().skip(1).filter(line -> !line.isBlank()).map(Candle::parse).toList();
  }

  /** Writes candles; of two with one time, the later in the list stays. */
  int write(List<Candle> candles) throws IOException {
    TreeMap<String, Candle> byTime = new TreeMap<>();
    candles.forEach(candle -> byTime.put(candle.time(), candle));
    List<String> lines = new ArrayList<>();
    lines.add(Candle.HEADING);
    byTime.values().forEach(candle -> lines.add(candle.line()));
    Path part = file.resolveSibling(file.getFileName() + ".part");
    Files.writeString(part, String.join("\n", lines) + "\n");
    Files.move(part, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    return byTime.size();
  }
}
