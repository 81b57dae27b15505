package io.github.kiwoomjava.mock;

import io.github.kiwoomjava.spec.json.SpecJson;
import io.github.kiwoomjava.spec.json.SpecJsonException;
import io.github.kiwoomjava.spec.model.ApiSpec;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Finds a spec in canonical JSON on the class path or on disk. */
public final class SpecResource {
  /** Where the kiwoom-spec jar carries the spec. */
  public static final String DEFAULT = "META-INF/kiwoom/spec.json";

  private SpecResource() {}

  /**
   * Reads a spec.
   *
   * @param name a resource of the class path, or else a file; blank takes {@link #DEFAULT}
   * @throws MockKiwoomException if there is none, or if it is no spec; the message says what to do
   */
  public static ApiSpec read(String name) {
    String wanted = name.isBlank() ? DEFAULT : name;
    try {
      byte[] json = bytes(wanted);
      return SpecJson.read(json, wanted);
    } catch (IOException | SpecJsonException e) {
      throw new MockKiwoomException("Cannot read the spec " + wanted + ": " + e.getMessage(), e);
    }
  }

  private static byte[] bytes(String name) throws IOException {
    ClassLoader loader = Thread.currentThread().getContextClassLoader();
    try (InputStream resource =
        loader == null
            ? ClassLoader.getSystemResourceAsStream(name)
            : loader.getResourceAsStream(name)) {
      if (resource != null) {
        return resource.readAllBytes();
      }
    }
    Path file = Path.of(name);
    if (Files.isRegularFile(file)) {
      return Files.readAllBytes(file);
    }
    throw new MockKiwoomException(
        name.equals(DEFAULT)
            ? "No spec on the class path: add the dependency kiwoom-spec, or name a spec"
            : "No spec is called '%s', neither on the class path nor on disk".formatted(name),
        null);
  }
}
