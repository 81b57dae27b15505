package io.github.kiwoomjava.runtime.auth;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;

/** A process that wants a token; it leaves a mark in a file if it had to issue one. */
final class TokenUser {
  private TokenUser() {}

  public static void main(String[] arguments) {
    Path log = Path.of(arguments[1]);
    FileTokenStore.in(Path.of(arguments[0]))
        .update(
            new TokenKey("MOCK", "shared"),
            stored -> {
              if (stored != null) {
                return stored;
              }
              try {
                Files.writeString(log, "x", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
              return new AccessToken("t", Instant.EPOCH, Instant.EPOCH.plusSeconds(1));
            });
  }
}
