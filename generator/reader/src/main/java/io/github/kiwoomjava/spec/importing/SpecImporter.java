package io.github.kiwoomjava.spec.importing;

import io.github.kiwoomjava.spec.diff.SpecComparison;
import io.github.kiwoomjava.spec.diff.SpecDiff;
import io.github.kiwoomjava.spec.finding.Finding;
import io.github.kiwoomjava.spec.finding.Severity;
import io.github.kiwoomjava.spec.model.ApiSpec;
import io.github.kiwoomjava.spec.model.Where;
import io.github.kiwoomjava.spec.reader.CanonicalSheets;
import io.github.kiwoomjava.spec.reader.FindingCode;
import io.github.kiwoomjava.spec.reader.ReadResult;
import io.github.kiwoomjava.spec.reader.SheetsLocation;
import io.github.kiwoomjava.spec.reader.SpecReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Imports a new edition into a spec folder in two steps: {@link #prepare} reads, compares and
 * writes nothing; {@link PreparedImport#write} puts the new sheets in the place of the old ones.
 */
public final class SpecImporter {
  private final Path spec;
  private final Function<String, String> paths;
  private final boolean keepProse;
  private final Disk disk;

  /**
   * An import into a folder.
   *
   * @param spec the folder whose {@code sheets/} is rewritten, and in whose tables the import notes
   *     what is retired and which edition brought an operation
   * @param paths where below {@code sheets/} the sheet of an id goes, with slashes
   * @param keepProse whether Kiwoom's own sentences are kept, for the user's own use
   */
  public SpecImporter(Path spec, Function<String, String> paths, boolean keepProse) {
    this(spec, paths, keepProse, new Disk.Real());
  }

  SpecImporter(Path spec, Function<String, String> paths, boolean keepProse, Disk disk) {
    this.spec = spec;
    this.paths = paths;
    this.keepProse = keepProse;
    this.disk = disk;
  }

  /**
   * Reads a workbook, a sheet or a folder of sheets and says what importing it would change. What
   * the folder has and the new edition has not is kept and marked as retired.
   *
   * @param edition the day of the new edition; null if the source's name or the workbook says it
   * @return whose {@link PreparedImport#hasErrors()} tells whether it may be written
   * @throws IOException if the sheets or tables that are there cannot be read
   */
  public PreparedImport prepare(Path source, @Nullable LocalDate edition) throws IOException {
    ReadResult read = new SpecReader().read(source);
    ApiSpec old = current();
    LocalDate day = edition == null ? read.spec().edition() : edition;
    List<Finding> findings = new ArrayList<>(read.findings());
    findings.addAll(checkDay(source, old.edition(), day));
    SheetFolder folder = new SheetFolder(spec, disk);
    SpecTablesFiles files = new SpecTablesFiles(spec, disk);
    SortedMap<String, String> sheets = folder.texts();
    SortedMap<String, String> tables = files.texts(RetiredTable.PATH, EditionsTable.PATH);
    PreparedImport.Texts before = new PreparedImport.Texts(sheets, tables);
    if (day == null || hasErrors(findings)) {
      SpecDiff none = new SpecDiff(List.of(), new TreeMap<>());
      return new PreparedImport(folder, files, findings, old, old, none, before, before, tables);
    }
    RetiredTable retired = new RetiredTable(files.text(RetiredTable.PATH));
    RetiredTable kept = new RetiredTable(files.text(RetiredTable.PATH));
    ApiSpec now =
        new Retirement(day, retired)
            .keep(old, keepProse ? read.spec() : WithoutProse.of(read.spec()));
    kept.addAll(retired);
    EditionsTable editions = new EditionsTable(files.text(EditionsTable.PATH));
    editions.add(old, now, day);
    SortedMap<String, String> after =
        CanonicalSheets.write(now, keepProse, operation -> paths.apply(operation.id()));
    return new PreparedImport(
        folder,
        files,
        findings,
        old,
        now,
        new SpecComparison().compare(old, now),
        before,
        new PreparedImport.Texts(after, tables(retired, editions)),
        tables(kept, editions));
  }

  private static SortedMap<String, String> tables(RetiredTable retired, EditionsTable editions) {
    return new TreeMap<>(
        Map.of(RetiredTable.PATH, retired.text(), EditionsTable.PATH, editions.text()));
  }

  private static boolean hasErrors(List<Finding> findings) {
    return findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
  }

  private static List<Finding> checkDay(
      Path source, @Nullable LocalDate old, @Nullable LocalDate day) {
    Where where = Where.file(source.toString());
    if (day == null) {
      return List.of(
          FindingCode.EDITION_UNKNOWN.at(
              where, "neither its name nor the file says of which day it is; give the edition"));
    }
    if (old != null && day.isBefore(old)) {
      return List.of(
          FindingCode.EDITION_OLDER.at(
              where,
              "the edition of %s is older than that of %s, which is there; import in their order"
                  .formatted(day, old)));
    }
    return List.of();
  }

  /** What the folder holds; nothing where there are no sheets yet. */
  private ApiSpec current() {
    Path sheets = new SheetsLocation(spec).current();
    return Files.isDirectory(sheets)
        ? new SpecReader().read(sheets).spec()
        : new ApiSpec(List.of(), List.of());
  }
}
