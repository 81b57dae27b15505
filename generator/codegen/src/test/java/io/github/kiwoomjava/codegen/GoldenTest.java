package io.github.kiwoomjava.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kiwoomjava.codegen.testing.Golden;
import io.github.kiwoomjava.codegen.write.FolderSink;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code -Dgolden.rewrite=true} accepts what is generated now; read the diff before committing. */
class GoldenTest {
  static List<String> names() {
    return Golden.names();
  }

  @ParameterizedTest
  @MethodSource("names")
  void generatesExactlyTheExpectedFiles(String name) throws IOException {
    Golden golden = Golden.of(name);
    Path expected = golden.folder().resolve("expected");
    SortedMap<String, String> generated = golden.generate();
    if (Boolean.getBoolean("golden.rewrite")) {
      new FolderSink(expected).write(generated);
      return;
    }
    SortedMap<String, String> wanted = read(expected);
    assertThat(generated.keySet()).isEqualTo(wanted.keySet());
    generated.forEach((path, text) -> assertThat(text).as(path).isEqualTo(wanted.get(path)));
  }

  private static SortedMap<String, String> read(Path folder) throws IOException {
    SortedMap<String, String> files = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(folder)) {
      for (Path path : paths.filter(file -> file.toString().endsWith(".java")).toList()) {
        files.put(folder.relativize(path).toString().replace('\\', '/'), Files.readString(path));
      }
    }
    return files;
  }
}
