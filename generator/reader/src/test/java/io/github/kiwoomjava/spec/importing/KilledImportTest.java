package io.github.kiwoomjava.spec.importing;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kiwoomjava.spec.model.ApiSpec;
import io.github.kiwoomjava.spec.reader.SpecReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Imports in processes of their own that die before each single change of the disk. */
class KilledImportTest {
  private static final int MORE_THAN_ANY_IMPORT_TAKES = 60;

  @TempDir private Path folder;

  @Test
  void leaves_the_old_tree_or_the_new_one_and_can_be_repeated() throws Exception {
    Path old = Editions.old(folder.resolve("old"));
    Path next = Editions.next(folder.resolve("next"));
    imported(folder.resolve("reference-old"), old);
    imported(folder.resolve("reference-new"), old);
    Map<String, String> newTexts = imported(folder.resolve("reference-new"), next);
    ApiSpec before = new SpecReader().read(folder.resolve("reference-old")).spec();
    ApiSpec after = new SpecReader().read(folder.resolve("reference-new")).spec();
    Set<ApiSpec> seen = new HashSet<>();

    int step = 1;
    while (true) {
      Path spec = Files.createDirectories(folder.resolve("spec" + step));
      imported(spec, old);
      int exit = run(spec, next, step);
      ApiSpec left = new SpecReader().read(spec).spec();
      if (exit == 0) {
        assertThat(left).isEqualTo(after);
        break;
      }
      assertThat(exit).as("step " + step).isEqualTo(DyingImport.KILLED);
      assertThat(left).as("killed before step " + step).isIn(before, after);
      seen.add(left);
      // Whatever is left, going on works.
      assertThat(imported(spec, next)).isEqualTo(newTexts);
      step++;
      assertThat(step).isLessThan(MORE_THAN_ANY_IMPORT_TAKES);
    }

    assertThat(step).as("steps").isGreaterThan(8);
    assertThat(seen).containsExactlyInAnyOrder(before, after);
  }

  private static Map<String, String> imported(Path spec, Path source) throws IOException {
    Files.createDirectories(spec);
    Editions.importer(spec, new Disk.Real()).prepare(source, Editions.day(source)).write();
    return Editions.texts(spec);
  }

  private int run(Path spec, Path source, int step) throws Exception {
    Process process =
        new ProcessBuilder(
                List.of(
                    Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                    "-Xshare:auto",
                    "-XX:TieredStopAtLevel=1",
                    "-cp",
                    System.getProperty("java.class.path"),
                    DyingImport.class.getName(),
                    spec.toString(),
                    source.toString(),
                    Integer.toString(step)))
            .redirectErrorStream(true)
            .redirectOutput(folder.resolve("output" + step).toFile())
            .start();
    return process.waitFor();
  }
}
