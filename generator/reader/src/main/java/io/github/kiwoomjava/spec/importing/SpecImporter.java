package io.github.kiwoomjava.spec.importing;

import io.github.kiwoomjava.spec.diff.SpecComparison;
import io.github.kiwoomjava.spec.diff.SpecDiff;
import io.github.kiwoomjava.spec.model.ApiSpec;
import io.github.kiwoomjava.spec.model.Operation;
import io.github.kiwoomjava.spec.reader.CanonicalSheets;
import io.github.kiwoomjava.spec.reader.ReadResult;
import io.github.kiwoomjava.spec.reader.SheetsLocation;
import io.github.kiwoomjava.spec.reader.SpecReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

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
   * @param spec the folder whose {@code sheets/} is rewritten; what else is in it is left alone
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
   * Reads a workbook, a sheet or a folder of sheets and says what importing it would change.
   *
   * @return whose {@link PreparedImport#hasErrors()} tells whether it may be written
   * @throws IOException if the sheets that are there cannot be read
   */
  public PreparedImport prepare(Path source) throws IOException {
    SheetFolder folder = new SheetFolder(spec, disk);
    ReadResult read = new SpecReader().read(source);
    SortedMap<String, String> before = folder.texts();
    ApiSpec old = current();
    if (read.hasErrors()) {
      return new PreparedImport(
          folder,
          read.findings(),
          old,
          old,
          new SpecDiff(List.of(), new TreeMap<>()),
          before,
          before);
    }
    ApiSpec now = keepProse ? read.spec() : WithoutProse.of(read.spec());
    Function<Operation, String> path = operation -> paths.apply(operation.id());
    SortedMap<String, String> after = CanonicalSheets.write(now, keepProse, path);
    SpecDiff diff = new SpecComparison().compare(old, now);
    return new PreparedImport(folder, read.findings(), old, now, diff, before, after);
  }

  /** What the folder holds; nothing where there are no sheets yet. */
  private ApiSpec current() {
    Path sheets = new SheetsLocation(spec).current();
    return Files.isDirectory(sheets)
        ? new SpecReader().read(sheets).spec()
        : new ApiSpec(List.of(), List.of());
  }
}
