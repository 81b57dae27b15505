package io.github.kiwoomjava.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.github.kiwoomjava.runtime.client.ApiClient;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.slf4j.Logger;

/** Micrometer is optional: without it on the class path, all but its listener can be used. */
class WithoutMicrometerTest {
  private static final String METRICS = "io.github.kiwoomjava.runtime.micrometer.";

  private static URL place(Class<?> type) {
    return type.getProtectionDomain().getCodeSource().getLocation();
  }

  private static List<String> classes(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .map(file -> folder.relativize(file).toString())
          .filter(file -> file.endsWith(".class") && !file.endsWith("-info.class"))
          .map(file -> file.replace(".class", "").replace('/', '.').replace('\\', '.'))
          .toList();
    }
  }

  @Test
  void every_class_but_the_listener_for_it_links_without_micrometer()
      throws IOException, URISyntaxException, ClassNotFoundException {
    URL runtime = place(ApiClient.class);
    URL[] path = {runtime, place(Logger.class), place(NullMarked.class)};
    List<String> names = classes(Path.of(runtime.toURI()));
    assertThat(names).filteredOn(name -> name.startsWith(METRICS)).isNotEmpty();
    try (URLClassLoader loader = new URLClassLoader(path, ClassLoader.getPlatformClassLoader())) {
      for (String name : names) {
        if (!name.startsWith(METRICS)) {
          Class<?> type = Class.forName(name, true, loader);
          assertThat(type.getDeclaredMethods()).isNotNull();
        }
      }
      assertThatExceptionOfType(NoClassDefFoundError.class)
          .isThrownBy(
              () -> Class.forName(METRICS + "KiwoomMetrics", true, loader).getDeclaredMethods())
          .withMessageContaining("io/micrometer");
    }
  }
}
