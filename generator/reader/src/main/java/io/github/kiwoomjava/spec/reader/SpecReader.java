package io.github.kiwoomjava.spec.reader;

import io.github.kiwoomjava.spec.finding.FindingCollector;
import io.github.kiwoomjava.spec.model.Where;
import java.nio.file.Path;

/**
 * Reads a workbook of any edition, a sheet as text, or a folder of such sheets.
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
    SheetSource sheets = new WorkbookSource(source, file, findings);
    return new SpecAssembler(Where.file(file), findings).assemble(sheets.sheets());
  }
}
