package io.github.kiwoomjava.spec.reader;

import io.github.kiwoomjava.spec.finding.FindingCollector;
import io.github.kiwoomjava.spec.model.Where;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One sheet as text: our own form, or a raw dump. */
final class TextSource implements SheetSource {
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
    String text = Utf8File.read(path, Where.file(file), findings);
    return text == null ? List.of() : List.of(sheet(text));
  }

  private RawSheet sheet(String decoded) {
    String text = clean(decoded);
    Where where = Where.sheet(file, baseName());
    RawSheetText sheet =
        DumpText.is(text) ? DumpText.read(text, where, findings) : CanonicalText.read(text);
    String title = sheet.title().isBlank() ? baseName() : sheet.title();
    return new RawSheet(title, Where.sheet(file, title), sheet.rows());
  }

  private String clean(String text) {
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
