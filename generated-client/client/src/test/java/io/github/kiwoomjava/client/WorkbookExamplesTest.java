package io.github.kiwoomjava.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kiwoomjava.runtime.message.ApiOperation;
import io.github.kiwoomjava.spec.model.Operation;
import io.github.kiwoomjava.spec.reader.SpecReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The examples of Kiwoom's own workbooks, of the newest edition and of the one before. */
@Tag("workbooks")
class WorkbookExamplesTest {
  private static final int MOST_EXCEPTIONS = 10;

  private final ListedExamples listed = ListedExamples.load();

  @ParameterizedTest(name = "{0}")
  @CsvSource({"2026-07-04, 337", "2025-09-08, 182"})
  void everyExampleSurvivesTheWayThroughTheTypesOrIsListed(String edition, int operations)
      throws IOException {
    RoundTrip roundTrip = new RoundTrip(KnownFaults.ofSpec());
    List<String> troubles = new ArrayList<>();
    List<String> unknown = new ArrayList<>();
    Set<String> met = new LinkedHashSet<>();
    List<Operation> sheets = sheets(edition);
    for (Operation sheet : sheets) {
      Optional<ApiOperation<?, ?>> generated = ApiCatalog.operation(sheet.id());
      if (generated.isEmpty()) {
        unknown.add(sheet.id());
        continue;
      }
      for (String trouble : roundTrip.troubles(sheet, generated.get())) {
        listed
            .entryOf(edition, sheet.id(), trouble)
            .ifPresentOrElse(met::add, () -> troubles.add(sheet.id() + " " + trouble));
      }
    }

    assertThat(troubles).as("values that do not survive and are not listed").isEmpty();
    assertThat(sheets.size()).isEqualTo(operations);
    assertThat(unknown).as("operations that the client does not keep").isEmpty();
    assertThat(listed.entries(edition)).as("listed, all still needed").isEqualTo(met);
  }

  @Test
  void fewExamplesAreListed() {
    assertThat(listed.size()).isLessThanOrEqualTo(MOST_EXCEPTIONS);
  }

  private static List<Operation> sheets(String edition) {
    Path workbook =
        Path.of(System.getProperty("kiwoom.workbooks")).resolve("kiwoom-" + edition + ".xlsx");
    return new SpecReader().read(workbook).spec().operations();
  }
}
