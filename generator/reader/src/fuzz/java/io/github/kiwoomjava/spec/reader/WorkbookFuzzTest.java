package io.github.kiwoomjava.spec.reader;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Jazzer looks for workbooks that end in an exception instead of findings. The first byte tells
 * whether the rest is a file, or the XML of the only sheet of one.
 */
class WorkbookFuzzTest {
  @TempDir static Path folder;

  static Stream<byte[]> seeds() throws IOException {
    Path workbook =
        SheetFixture.writeWorkbook(folder.resolve("seed.xlsx"), SheetFixture.small("ka1"));
    byte[] file = Files.readAllBytes(workbook);
    return Stream.of(seed(0, file), seed(1, sheetOf(file)));
  }

  private static byte[] seed(int kind, byte[] rest) {
    ByteArrayOutputStream seed = new ByteArrayOutputStream();
    seed.write(kind);
    seed.writeBytes(rest);
    return seed.toByteArray();
  }

  private static byte[] sheetOf(byte[] file) throws IOException {
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(file))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (entry.getName().endsWith("sheet1.xml")) {
          return zip.readAllBytes();
        }
      }
    }
    throw new IOException("the seed has no sheet");
  }

  @MethodSource("seeds")
  @FuzzTest(maxDuration = "15m")
  void any_file_is_read_or_found_fault_with(byte[] input) throws IOException {
    if (input.length < 2) {
      return;
    }
    byte[] rest = Arrays.copyOfRange(input, 1, input.length);
    Path file = folder.resolve("fuzzed.xlsx");
    if (input[0] % 2 == 0) {
      Files.write(file, rest);
    } else {
      SheetFixture.writeRaw(file, new String(rest, StandardCharsets.UTF_8));
    }
    ReadResult result = new SpecReader().read(file);
    assertThat(result.hasErrors() || !result.spec().operations().isEmpty()).isTrue();
  }
}
