package io.github.kiwoomjava.codegen.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kiwoomjava.codegen.engine.CodegenEngine;
import io.github.kiwoomjava.codegen.engine.GenerateRequest;
import io.github.kiwoomjava.codegen.engine.GenerateResult;
import io.github.kiwoomjava.codegen.tables.SpecTables;
import io.github.kiwoomjava.codegen.tables.TableSource;
import io.github.kiwoomjava.codegen.testing.Golden;
import io.github.kiwoomjava.codegen.write.MemorySink;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamesLockTest {
  @Test
  void publishesMethodsMembersRecordsAndConstants() {
    assertThat(lock("order", ""))
        .contains("kt90000\toperation\t\tdomestic.orders.buy\tBuyOrder\n")
        .contains("kt90000\trequest\ttrde_tp\torderType\t\n")
        .contains("Exchange\tcode\tNXT\tNXT\t\n");
    assertThat(lock("paged", "")).contains("ka90081\tresponse\tchart\tcandles\tCandle\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"query", "paged", "nested", "order", "realtime", "families"})
  void isAFixedPoint(String name) {
    String first = lock(name, "");
    assertThat(lock(name, first)).isEqualTo(first);
  }

  @Test
  void keepsWhatIsNoLongerGenerated() {
    String old = "operation\tsection\tpath\tname\ttype\nkaOld\tresponse\ta\tb\t\n";
    assertThat(lock("query", old)).contains("kaOld\tresponse\ta\tb\t\n");
  }

  @Test
  void refusesAnotherMethodOrConstantThanThePublishedOne() {
    GenerateResult result =
        generate(
            "order",
            "operation\tsection\tpath\tname\ttype\n"
                + "kt90000\toperation\t\tdomestic.orders.purchase\tBuyOrder\n"
                + "Exchange\tcode\tNXT\tNEXTRADE\t\n");
    assertThat(result.findings())
        .hasSize(2)
        .allMatch(finding -> finding.code().equals("published-name"))
        .anyMatch(finding -> finding.message().contains("purchase"))
        .anyMatch(finding -> finding.message().contains("NEXTRADE"));
    assertThat(result.written()).isEmpty();
  }

  private static String lock(String name, String before) {
    GenerateResult result = generate(name, before);
    assertThat(result.findings()).isEmpty();
    return result.namesLock();
  }

  private static GenerateResult generate(String name, String lock) {
    Golden golden = Golden.of(name);
    TableSource folder = TableSource.folder(golden.folder().resolve("tables"));
    TableSource withLock =
        new TableSource() {
          @Override
          public Optional<String> text(String path) {
            return path.equals("naming/names.lock") && !lock.isEmpty()
                ? Optional.of(lock)
                : folder.text(path);
          }

          @Override
          public String describe(String path) {
            return path;
          }
        };
    GenerateRequest request = golden.request().tables(SpecTables.load(withLock)).build();
    return new CodegenEngine().generate(request, new MemorySink());
  }
}
