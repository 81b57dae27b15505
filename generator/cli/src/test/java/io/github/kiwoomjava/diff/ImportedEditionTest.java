package io.github.kiwoomjava.diff;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kiwoomjava.codegen.naming.SheetPaths;
import io.github.kiwoomjava.codegen.review.SpecReview;
import io.github.kiwoomjava.codegen.tables.SpecTables;
import io.github.kiwoomjava.spec.importing.PreparedImport;
import io.github.kiwoomjava.spec.importing.SpecImporter;
import io.github.kiwoomjava.spec.reader.CanonicalSheets;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The edition that the project holds, imported once more. */
@Tag("workbooks")
class ImportedEditionTest {
  @Test
  void changes_no_sheet_and_leaves_nothing_to_decide() throws IOException {
    Path spec = Repository.root().resolve("spec");
    SpecTables tables = SpecTables.load(spec);
    SheetPaths paths = new SheetPaths(tables, CanonicalSheets::fileName);

    PreparedImport prepared =
        new SpecImporter(spec, paths::path, false)
            .prepare(
                Path.of(System.getProperty("kiwoom.workbooks"), "kiwoom-2026-07-04.xlsx"), null);

    assertThat(prepared.changedSheets()).isEmpty();
    assertThat(prepared.diff().changes()).isEmpty();
    assertThat(new SpecReview(tables).review(prepared.after(), prepared.diff()).items()).isEmpty();
  }
}
