package io.github.kiwoomjava.runtime.transport.jdk;

import io.github.kiwoomjava.runtime.transport.AnswerTooLargeException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;

/** The client asks for no compression; some proxies compress all the same. */
final class Gzip {
  private Gzip() {}

  static byte[] decompressed(Optional<String> encoding, byte[] body) throws IOException {
    String name = encoding.orElse("").strip().toLowerCase(Locale.ROOT);
    if (!name.equals("gzip") && !name.equals("x-gzip")) {
      return body;
    }
    try (GZIPInputStream in = new GZIPInputStream(new ByteArrayInputStream(body))) {
      byte[] plain = in.readNBytes(JdkHttpSender.LARGEST);
      if (in.read() >= 0) {
        throw new AnswerTooLargeException(
            "a compressed answer of more than " + JdkHttpSender.LARGEST + " bytes");
      }
      return plain;
    }
  }
}
