package io.github.kiwoomjava.spec.reader;

import io.github.kiwoomjava.spec.finding.FindingCollector;
import io.github.kiwoomjava.spec.model.Where;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A whole file as text. */
final class Utf8File {
  private static final long MOST = 64L << 20;

  private Utf8File() {}

  /** Null, with a finding, if the file cannot be read or is larger than any specification. */
  static @Nullable String read(Path path, Where where, FindingCollector findings) {
    try {
      if (Files.size(path) > MOST) {
        findings.add(
            FindingCode.SOURCE_UNREADABLE.at(
                where, "the text has more than " + MOST + " bytes; no specification is that long"));
        return null;
      }
      String text = decode(Files.readAllBytes(path), where, findings);
      return text.startsWith("\ufeff") ? text.substring(1) : text;
    } catch (IOException e) {
      findings.add(
          FindingCode.SOURCE_UNREADABLE.at(where, "the file cannot be read: " + e.getMessage()));
      return null;
    }
  }

  private static String decode(byte[] bytes, Where where, FindingCollector findings) {
    try {
      return StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .onUnmappableCharacter(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes))
          .toString();
    } catch (CharacterCodingException e) {
      findings.add(
          FindingCode.NOT_UTF_8.at(
              where, "the text is not UTF-8 (MS949 perhaps?); save it as UTF-8"));
      return new String(bytes, StandardCharsets.UTF_8);
    }
  }
}
