package io.github.kiwoomjava.spec.reader;

import io.github.kiwoomjava.spec.finding.FindingCollector;
import io.github.kiwoomjava.spec.json.SpecJson;
import io.github.kiwoomjava.spec.json.SpecJsonException;
import io.github.kiwoomjava.spec.model.ApiSpec;
import io.github.kiwoomjava.spec.model.Where;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/**
 * Reads a workbook of any edition, a sheet as text, a folder of such sheets, Kiwoom's own JSON, or
 * canonical JSON.
 *
 * <p>It never throws because of what a source holds: everything that was repaired, assumed or could
 * not be read is a finding, and errors among them mean that work must not go on.
 */
public final class SpecReader {
  /** Reads everything that can be read; what cannot is among the result's findings. */
  public ReadResult read(Path source) {
    FindingCollector findings = new FindingCollector();
    Path name = source.getFileName();
    String file = name == null ? source.toString() : name.toString();
    Where where = Where.file(file);
    if (!Files.exists(source)) {
      findings.add(FindingCode.SOURCE_UNREADABLE.at(where, "there is no such file: " + source));
      return new SpecAssembler(where, findings).assemble(List.of());
    }
    if (isCanonicalJson(source, file)) {
      return readJson(source, where, findings);
    }
    SheetSource sheets = source(source, file, findings);
    return new SpecAssembler(where, findings)
        .assemble(sheets.sheets())
        .ofEdition(EditionDay.inName(file).or(sheets::edition));
  }

  /**
   * Reads canonical JSON that comes from no file.
   *
   * @param name what to call it in findings
   */
  public ReadResult readJson(byte[] json, String name) {
    return readJson(json, Where.file(name), new FindingCollector());
  }

  private static SheetSource source(Path source, String file, FindingCollector findings) {
    if (Files.isDirectory(source)) {
      // A spec folder holds its sheets beside tables and notes, which are no sheets.
      Path sheets = new SheetsLocation(source).current();
      return new FolderSource(Files.isDirectory(sheets) ? sheets : source, file, findings);
    }
    if (isWorkbook(source, file)) {
      return new WorkbookSource(source, file, findings);
    }
    return ApiJsonSource.is(source)
        ? new ApiJsonSource(source, file, findings)
        : new TextSource(source, file, findings);
  }

  private static boolean isCanonicalJson(Path source, String file) {
    return !Files.isDirectory(source) && lower(file).endsWith(".json") && !ApiJsonSource.is(source);
  }

  private static boolean isWorkbook(Path source, String file) {
    String name = lower(file);
    if (name.endsWith(".xlsx") || name.endsWith(".xlsm") || name.endsWith(".xls")) {
      return true;
    }
    try (InputStream in = Files.newInputStream(source)) {
      byte[] start = in.readNBytes(2);
      return start.length == 2 && start[0] == 'P' && start[1] == 'K';
    } catch (IOException e) {
      return false; // reading it as text says what is wrong
    }
  }

  private static ReadResult readJson(Path source, Where where, FindingCollector findings) {
    try {
      return readJson(Files.readAllBytes(source), where, findings);
    } catch (IOException e) {
      findings.add(FindingCode.SOURCE_UNREADABLE.at(where, "cannot be read: " + e.getMessage()));
      ApiSpec nothing = new ApiSpec(List.of(), List.of());
      return new ReadResult(nothing, findings.findings(), ReadCounts.of(nothing, 0));
    }
  }

  private static ReadResult readJson(byte[] json, Where where, FindingCollector findings) {
    ApiSpec spec = new ApiSpec(List.of(), List.of());
    try {
      spec = SpecJson.read(json, where.file());
    } catch (SpecJsonException e) {
      findings.add(FindingCode.SOURCE_UNREADABLE.at(where, "no canonical JSON: " + e.getMessage()));
    }
    return new ReadResult(spec, findings.findings(), ReadCounts.of(spec, 0));
  }

  private static String lower(String text) {
    return text.toLowerCase(Locale.ROOT);
  }
}
