package io.github.kiwoomjava.client;

import io.github.kiwoomjava.spec.json.SpecJson;
import io.github.kiwoomjava.spec.model.ApiSpec;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The compiled spec, from the jar that carries it. */
final class Spec {
  private static final String RESOURCE = "/META-INF/kiwoom/spec.json";

  private Spec() {}

  static ApiSpec load() {
    try (InputStream in = Spec.class.getResourceAsStream(RESOURCE)) {
      return SpecJson.read(in.readAllBytes(), RESOURCE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
