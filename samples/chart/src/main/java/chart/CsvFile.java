package chart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Days as comma-separated values, for spreadsheets and pandas. */
final class CsvFile {
  private CsvFile() {}

  static void write(Path file, List<Day> days) throws IOException {
    Files.write(
        file,
        Stream.concat(
                Stream.of("date,open,high,low,close,volume"), days.stream().map(CsvFile::line))
            .toList());
  }

  private static String line(Day day) {
    return "%s,%d,%d,%d,%d,%d"
        .formatted(day.date(), day.open(), day.high(), day.low(), day.close(), day.volume());
  }
}
