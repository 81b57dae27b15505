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
import java.util.ArrayList;
import java.util.List;

/** One sheet as text: our own form, or a raw dump. */
final class TextSource implements SheetSource {
  private static final long MOST = 64L << 20;

  private final Path path;
  private final String file;
  private final FindingCollector findings;

  TextSource(Path path, String file, FindingCollector findings) {
    this.path = path;
    this.file = file;
    this.findings = findings;
  }

  @Override
  public List<RawSheet> sheets() {
    try {
      if (Files.size(path) > MOST) {
        findings.add(
            FindingCode.SOURCE_UNREADABLE.at(
                Where.file(file),
                "the text has more than " + MOST + " bytes; no sheet is that long"));
        return List.of();
      }
      return List.of(sheet(decode(Files.readAllBytes(path))));
    } catch (IOException e) {
      findings.add(
          FindingCode.SOURCE_UNREADABLE.at(
              Where.file(file), "the file cannot be read: " + e.getMessage()));
      return List.of();
    }
  }

  private RawSheet sheet(String decoded) {
    String text = clean(decoded);
    Where where = Where.sheet(file, baseName());
    RawSheetText sheet =
        DumpText.is(text) ? DumpText.read(text, where, findings) : CanonicalText.read(text);
    String title = sheet.title().isBlank() ? baseName() : sheet.title();
    return new RawSheet(title, Where.sheet(file, title), sheet.rows());
  }

  private String decode(byte[] bytes) {
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
              Where.file(file), "the text is not UTF-8 (MS949 perhaps?); save it as UTF-8"));
      return new String(bytes, StandardCharsets.UTF_8);
    }
  }

  private String clean(String decoded) {
    String text = decoded.startsWith("\ufeff") ? decoded.substring(1) : decoded;
    CellText cleaner = new CellText(findings);
    Where where = Where.sheet(file, baseName());
    List<String> lines = new ArrayList<>();
    text.lines().forEach(line -> lines.add(cleaner.clean(line, where.row(lines.size() + 1))));
    return String.join("\n", lines);
  }

  private String baseName() {
    Path name = path.getFileName();
    return name == null ? file : name.toString().replaceFirst("\\.[^.]*$", "");
  }
}
