package io.github.kiwoomjava.runtime.error;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/** The codes of Kiwoom's error sheet, explained in {@code error-codes.tsv} beside this class. */
final class ErrorCatalog {
  private static final Map<String, Explanation> CODES = read();

  private ErrorCatalog() {}

  static @Nullable Explanation find(@Nullable String code) {
    return code == null ? null : CODES.get(code);
  }

  static Set<String> codes() {
    return CODES.keySet();
  }

  /** Without its resource, answers are still told apart by their return codes. */
  private static Map<String, Explanation> read() {
    try (InputStream in = ErrorCatalog.class.getResourceAsStream("error-codes.tsv")) {
      if (in == null) {
        throw new IOException("it is missing");
      }
      return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
          .lines()
          .skip(1)
          .map(line -> line.split("\t", -1))
          .collect(
              Collectors.toUnmodifiableMap(
                  cells -> cells[0], cells -> new Explanation(cells[1], cells[2], cells[3])));
    } catch (IOException | RuntimeException e) {
      LoggerFactory.getLogger(ErrorCatalog.class)
          .error(
              "The runtime's jar is damaged: error-codes.tsv cannot be read, so that Kiwoom's codes"
                  + " are not explained",
              e);
      return Map.of();
    }
  }
}
