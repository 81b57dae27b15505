package io.github.kiwoomjava.diff;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.kiwoomjava.codegen.naming.SheetPaths;
import io.github.kiwoomjava.codegen.review.ImportReport;
import io.github.kiwoomjava.codegen.tables.OperationRow;
import io.github.kiwoomjava.codegen.tables.SpecTables;
import io.github.kiwoomjava.spec.diff.Change;
import io.github.kiwoomjava.spec.diff.ChangeKind;
import io.github.kiwoomjava.spec.diff.Level;
import io.github.kiwoomjava.spec.importing.PreparedImport;
import io.github.kiwoomjava.spec.importing.SpecImporter;
import io.github.kiwoomjava.spec.model.ApiSpec;
import io.github.kiwoomjava.spec.model.Body;
import io.github.kiwoomjava.spec.model.Examples;
import io.github.kiwoomjava.spec.model.Field;
import io.github.kiwoomjava.spec.model.Message;
import io.github.kiwoomjava.spec.model.Operation;
import io.github.kiwoomjava.spec.reader.CanonicalSheets;
import io.github.kiwoomjava.spec.reader.SpecReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever an edition takes away, importing it breaks nobody's code. */
class RetiringImportTest {
  private static final Path SPEC = Repository.root().resolve("spec");

  /** Queries with lists, numbered families and several tables, an order, live data, a search. */
  private static final Set<String> SOME =
      Set.of(
          "au10001", "ka10001", "ka10004", "ka10005", "ka10073", "ka10081", "ka10099", "ka10173",
          "kt00018", "kt10000", "0B", "00", "ka30001", "ka10013");

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void an_edition_that_drops_fields_and_operations_at_random_breaks_no_code(int seed)
      throws IOException {
    Path spec = specOf(operations(new SpecReader().read(SPEC).spec()));
    ApiSpec before = new SpecReader().read(spec).spec();
    Perturbed now = new Perturbed(new Random(seed));
    Path edition = folder.resolve("edition");
    write(edition, now.of(before));

    PreparedImport prepared = importer(spec).prepare(edition, LocalDate.of(2027, 1, 1));
    assertThat(prepared.findings()).noneMatch(finding -> finding.severity().name().equals("ERROR"));
    prepared.write();

    SpecTables tables = SpecTables.load(spec);
    assertThat(now.dropped).isGreaterThan(10);
    assertThat(breakingCode(new ImportReport(before, prepared.after(), tables).diff().changes()))
        .isEmpty();
    assertThat(
            incompatible(
                before,
                SpecTables.load(SPEC),
                new SpecReader().read(spec).spec(),
                tables,
                ids(before)))
        .isEmpty();
  }

  @Test
  @Tag("workbooks")
  void the_edition_of_2026_07_04_breaks_no_code_of_that_of_2025_09_08() throws IOException {
    Path spec = specOf(new ApiSpec(List.of(), List.of()));
    importing(spec, "kiwoom-2025-09-08.xlsx");
    ApiSpec before = new SpecReader().read(spec).spec();

    PreparedImport prepared = importing(spec, "kiwoom-2026-07-04.xlsx");

    SpecTables tables = SpecTables.load(spec);
    List<Change> changes = new ImportReport(before, prepared.after(), tables).diff().changes();
    assertThat(of(changes, ChangeKind.FIELD_RETIRED)).hasSize(66);
    assertThat(of(changes, ChangeKind.OPERATION_RETIRED))
        .extracting(Change::operation)
        .containsExactly("ka10009");
    // Units that the new edition states change kinds; tables can keep those, if people want it.
    assertThat(breakingCode(changes))
        .extracting(Change::kind)
        .containsOnly(ChangeKind.KIND_CHANGED);
    Set<String> kept = ids(before);
    breakingCode(changes).forEach(change -> kept.remove(change.operation()));
    assertThat(kept).hasSizeGreaterThan(100).contains("ka10009", "ka10081");
    assertThat(incompatible(before, tables, prepared.after(), tables, kept)).isEmpty();
    assertThat(texts(spec)).as("is what the project holds").isEqualTo(texts(SPEC));
  }

  @Test
  @Tag("workbooks")
  void a_program_of_2025_09_08_runs_on_the_client_of_2026_07_04_but_for_what_the_diff_lists()
      throws IOException {
    Path spec = specOf(new ApiSpec(List.of(), List.of()));
    importing(spec, "kiwoom-2025-09-08.xlsx");
    ApiSpec before = new SpecReader().read(spec).spec();
    ApiSpec after = importing(spec, "kiwoom-2026-07-04.xlsx").after();
    SpecTables tables = SpecTables.load(spec);
    Path old = ClientJar.of(before, tables, ids(before), folder.resolve("old"));
    Path now = ClientJar.of(after, tables, ids(before), folder.resolve("new"));

    UsersProgram program = UsersProgram.against(old, folder);
    assertThat(program.calls()).isGreaterThan(5_000);
    assertThat(program.runOn(old)).isEmpty();
    Map<String, String> missed = program.runOn(now);

    Map<String, List<Change>> breaking =
        breakingCode(new ImportReport(before, after, tables).diff().changes()).stream()
            .collect(Collectors.groupingBy(change -> typeOf(change, tables)));
    System.out.println(missed.size() + " of " + program.calls() + " calls are not there any more:");
    missed.forEach((member, error) -> System.out.println(member + ": " + error));
    assertThat(missed.keySet())
        .allSatisfy(
            member ->
                assertThat(breaking.keySet())
                    .as("%s is explained by the diff", member)
                    .anyMatch(
                        type -> member.matches(".*\\." + type + "(Request|Response)?[$ ].*")));
    assertThat(missed).hasSizeLessThan(80);
  }

  private static String typeOf(Change change, SpecTables tables) {
    return tables.operations().stream()
        .filter(row -> row.id().equals(change.operation()))
        .map(OperationRow::type)
        .findAny()
        .orElseThrow();
  }

  private PreparedImport importing(Path spec, String workbook) throws IOException {
    PreparedImport prepared =
        importer(spec).prepare(Path.of(System.getProperty("kiwoom.workbooks"), workbook), null);
    prepared.write();
    return prepared;
  }

  private static List<Change> of(List<Change> changes, ChangeKind kind) {
    return changes.stream().filter(change -> change.kind() == kind).toList();
  }

  private static List<Change> breakingCode(List<Change> changes) {
    return changes.stream()
        .filter(
            change ->
                change.verdict().source() == Level.BREAKING
                    || change.verdict().binary() == Level.BREAKING)
        .toList();
  }

  /** What japicmp says of the clients of both. */
  private List<ApiComparison.Incompatible> incompatible(
      ApiSpec before, SpecTables oldTables, ApiSpec now, SpecTables newTables, Set<String> ids)
      throws IOException {
    return ApiComparison.of(
        ClientJar.of(before, oldTables, ids, folder.resolve("old")),
        ClientJar.of(now, newTables, ids, folder.resolve("new")));
  }

  private static Set<String> ids(ApiSpec spec) {
    return spec.operations().stream()
        .map(Operation::id)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static SpecImporter importer(Path spec) {
    return new SpecImporter(
        spec, new SheetPaths(SpecTables.load(SPEC), CanonicalSheets::fileName)::path, false);
  }

  private static ApiSpec operations(ApiSpec spec) {
    List<Operation> some =
        spec.operations().stream().filter(operation -> SOME.contains(operation.id())).toList();
    return new ApiSpec(spec.edition(), some, spec.errorCodes());
  }

  /** A spec folder with our tables and these sheets. */
  private Path specOf(ApiSpec sheets) throws IOException {
    Path spec = folder.resolve("spec");
    try (Stream<Path> files = Files.walk(SPEC)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path path = SPEC.relativize(file);
        boolean written = path.endsWith("retired.tsv") || path.endsWith("editions.tsv");
        if (!path.startsWith("sheets") && !path.startsWith("target") && !written) {
          Files.createDirectories(spec.resolve(path).getParent());
          Files.copy(file, spec.resolve(path));
        }
      }
    }
    if (!sheets.operations().isEmpty()) {
      Files.copy(SPEC.resolve("naming/retired.tsv"), spec.resolve("naming/retired.tsv"));
      write(spec.resolve("sheets"), sheets);
    }
    return spec;
  }

  private static void write(Path sheets, ApiSpec spec) throws IOException {
    for (var text : CanonicalSheets.write(spec, false).entrySet()) {
      Path file = sheets.resolve(text.getKey());
      Files.createDirectories(file.getParent());
      Files.writeString(file, text.getValue());
    }
  }

  private static List<String> texts(Path spec) throws IOException {
    List<String> texts = new ArrayList<>();
    for (String part : List.of("sheets", "naming/retired.tsv", "naming/editions.tsv")) {
      try (Stream<Path> files = Files.walk(spec.resolve(part))) {
        for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
          texts.add(spec.relativize(file) + "\n" + Files.readString(file));
        }
      }
    }
    return texts;
  }

  /** An edition that lacks some of what another one has, in its examples, too. */
  private static final class Perturbed {
    private final Random random;
    private int dropped;

    Perturbed(Random random) {
      this.random = random;
    }

    ApiSpec of(ApiSpec spec) {
      List<Operation> kept = new ArrayList<>();
      for (Operation operation : spec.operations()) {
        if (operation.isRetired() || random.nextInt(8) == 0) {
          dropped++;
        } else {
          kept.add(of(operation));
        }
      }
      return new ApiSpec(kept, spec.errorCodes());
    }

    private Operation of(Operation it) {
      Set<String> requests = new TreeSet<>();
      Set<String> responses = new TreeSet<>();
      Message request = of(it.request(), requests);
      Message response = of(it.response(), responses);
      return new Operation(
          it.id(),
          it.name(),
          it.menu(),
          it.effect(),
          it.transport(),
          it.method(),
          it.path(),
          it.hosts(),
          request,
          response,
          new Examples(
              without(it.examples().request(), requests),
              without(it.examples().response(), responses)),
          it.where());
    }

    private Message of(Message message, Set<String> gone) {
      return new Message(
          message.headers(),
          message.bodies().stream()
              .map(body -> new Body(body.title(), of(body.fields(), gone)))
              .toList());
    }

    private List<Field> of(List<Field> fields, Set<String> gone) {
      List<Field> kept = new ArrayList<>();
      for (Field field : fields) {
        if (field.isRetired() || (field.children().isEmpty() && random.nextInt(6) == 0)) {
          gone.add(field.element());
          dropped++;
        } else {
          kept.add(field.withChildren(of(field.children(), gone)));
        }
      }
      return kept;
    }

    private static List<JsonNode> without(List<JsonNode> examples, Set<String> gone) {
      List<JsonNode> copies = examples.stream().<JsonNode>map(JsonNode::deepCopy).toList();
      copies.forEach(copy -> drop(copy, gone));
      return copies;
    }

    private static void drop(JsonNode node, Set<String> gone) {
      if (node instanceof ObjectNode object) {
        object.remove(gone);
      }
      node.forEach(child -> drop(child, gone));
    }
  }
}
