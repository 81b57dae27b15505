package io.github.kiwoomjava.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kiwoomjava.runtime.api.Call;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * What programs can refer to is written down, so that a change of it shows in review. {@code
 * -Dapi.rewrite=true} writes it anew; CONTRIBUTING says what a change means for the version.
 */
class PublicApiTest {
  private static final Path LISTING = Path.of("src/test/resources/public-api.txt");

  @Test
  void the_public_surface_is_the_one_that_was_reviewed() throws IOException, URISyntaxException {
    List<String> lines = new PublicApi(classes()).lines();
    if (Boolean.getBoolean("api.rewrite")) {
      Files.write(LISTING, lines);
    }

    assertThat(lines)
        .as("the public API and %s; if the change is wanted, see CONTRIBUTING", LISTING)
        .isEqualTo(Files.readAllLines(LISTING));
  }

  @Test
  void engines_are_exported_to_nobody() throws IOException, URISyntaxException {
    assertThat(new PublicApi(classes()).lines())
        .noneMatch(line -> line.contains("runtime.call."))
        .noneMatch(line -> line.contains("runtime.realtime.engine."))
        .noneMatch(line -> line.contains("runtime.mirror."))
        .noneMatch(line -> line.contains(".jdk."));
  }

  private static Path classes() throws URISyntaxException {
    return Path.of(Call.class.getProtectionDomain().getCodeSource().getLocation().toURI());
  }
}
