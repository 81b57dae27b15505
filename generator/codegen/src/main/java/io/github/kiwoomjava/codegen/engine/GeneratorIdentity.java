package io.github.kiwoomjava.codegen.engine;

import io.github.kiwoomjava.codegen.emit.SourceRenderer;
import java.io.IOException;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Which generator this is: a hash of its own code and of what it renders with. A version number
 * would not do, since snapshots change without getting another one.
 */
final class GeneratorIdentity {
  private GeneratorIdentity() {}

  /** The identity; empty where the code comes from no file, and then nothing may be skipped. */
  static Optional<String> current() {
    MessageDigest digest = sha256();
    digest.update((byte) Runtime.version().feature());
    try {
      Set<Path> places = new LinkedHashSet<>();
      for (Class<?> type : SourceRenderer.madeWith()) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        URL location = source == null ? null : source.getLocation();
        if (location == null || !"file".equals(location.getProtocol())) {
          return Optional.empty();
        }
        places.add(Path.of(location.toURI()));
      }
      for (Path place : places) {
        add(place, digest);
      }
      return Optional.of(HexFormat.of().formatHex(digest.digest()));
    } catch (IOException | URISyntaxException e) {
      return Optional.empty(); // rendering everything is always right
    }
  }

  private static void add(Path place, MessageDigest digest) throws IOException {
    if (!Files.isDirectory(place)) {
      digest.update(Files.readAllBytes(place));
      return;
    }
    try (Stream<Path> files = Files.walk(place)) {
      for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
        digest.update(place.relativize(file).toString().getBytes(StandardCharsets.UTF_8));
        digest.update(Files.readAllBytes(file));
      }
    }
  }

  static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }
}
