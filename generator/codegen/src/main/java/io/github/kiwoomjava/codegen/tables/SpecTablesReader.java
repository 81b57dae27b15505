package io.github.kiwoomjava.codegen.tables;

import io.github.kiwoomjava.spec.finding.FindingCollector;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Knows each table's place and columns. */
final class SpecTablesReader {
  private final TableSource source;
  private final FindingCollector findings = new FindingCollector();
  private final TsvReader reader = new TsvReader(findings);

  SpecTablesReader(TableSource source) {
    this.source = source;
  }

  SpecTables read() {
    List<TermRow> terms = table("naming/terms.tsv", "korean english", this::term);
    List<OverrideRow> overrides =
        table(
            "naming/overrides.tsv",
            "operation section path label name type reason",
            this::override);
    List<FidRow> fids =
        table(
            "naming/fids.tsv",
            "fid label name",
            row -> new FidRow(row.get("fid"), row.get("label"), row.get("name"), row.where()));
    List<OperationRow> operations =
        table("naming/operations.tsv", "id market group method type summary", this::operation);
    List<PagedRow> paged =
        table(
            "naming/paged.tsv",
            "operation path",
            row -> new PagedRow(row.get("operation"), row.get("path"), row.where()));
    List<RuleRow> rules =
        table("typing/rules.tsv", "kind argument element label unit why", this::rule);
    List<ExceptionRow> exceptions =
        table("typing/exceptions.tsv", "operation section path kind argument why", this::exception);
    List<CodeRow> codes = table("typing/codes.tsv", "type raw constant label english", this::code);
    List<CodeFieldRow> codeFields =
        table("typing/code-fields.tsv", "operation section path type subset", this::codeField);
    List<FlagRow> flags =
        table("typing/flags.tsv", "operation section path true false", this::flag);
    List<FamilyRow> families =
        table(
            "typing/families.tsv",
            "operation section parent list type index member element",
            this::family);
    List<RequestRow> requests =
        table("typing/requests.tsv", "operation path initial least why", this::request);
    List<RealtimeRow> realtime =
        table("typing/realtime.tsv", "operation item exchange role why", this::realtime);
    List<RetiredRow> retired =
        table("naming/retired.tsv", "operation section path code edition label why", this::retired);
    List<EditionRow> editions =
        table(
            "naming/editions.tsv",
            "operation edition",
            row -> new EditionRow(required(row, "operation"), edition(row), row.where()));
    List<LockRow> lock = table("naming/names.lock", "operation section path name type", this::lock);
    List<Correction> corrections =
        new CorrectionsReader(findings)
            .read(source.describe("corrections.yaml"), source.text("corrections.yaml"));
    new DuplicateRows(findings)
        .check(
            terms,
            overrides,
            operations,
            exceptions,
            codeFields,
            codes,
            realtime,
            retired,
            editions);
    return new SpecTables(
        terms,
        overrides,
        fids,
        operations,
        paged,
        rules,
        exceptions,
        codes,
        codeFields,
        flags,
        families,
        requests,
        realtime,
        retired,
        editions,
        lock,
        corrections,
        findings.findings(),
        source.maintained());
  }

  private <T> List<T> table(String path, String columns, Function<TsvRow, @Nullable T> toRow) {
    String text = source.text(path).orElse(null);
    if (text == null) {
      return List.of();
    }
    List<T> rows = new ArrayList<>();
    for (TsvRow row :
        reader.read(source.describe(path), text, Arrays.asList(columns.split(" ", -1)))) {
      T converted = toRow.apply(row);
      if (converted != null) {
        rows.add(converted);
      }
    }
    return rows;
  }

  private TermRow term(TsvRow row) {
    String english = row.get("english");
    if (!english.matches("-|[a-z0-9]+( [a-z0-9]+)*")) {
      findings.error(
          "table-cell",
          row.where(),
          "english must be lower-case words with single spaces, or -, but is '" + english + "'");
    }
    required(row, "korean");
    return new TermRow(row.get("korean"), english, row.where());
  }

  private OverrideRow override(TsvRow row) {
    return new OverrideRow(
        required(row, "operation"),
        section(row),
        row.get("path"),
        row.get("label"),
        row.get("name"),
        row.get("type"),
        row.where());
  }

  private OperationRow operation(TsvRow row) {
    return new OperationRow(
        required(row, "id"),
        required(row, "market"),
        required(row, "group"),
        required(row, "method"),
        required(row, "type"),
        row.get("summary"),
        row.where());
  }

  private RuleRow rule(TsvRow row) {
    return new RuleRow(
        required(row, "kind"),
        row.get("argument"),
        row.get("element"),
        row.get("label"),
        row.get("unit"),
        row.where());
  }

  private ExceptionRow exception(TsvRow row) {
    return new ExceptionRow(
        required(row, "operation"),
        section(row),
        required(row, "path"),
        required(row, "kind"),
        row.get("argument"),
        row.where());
  }

  private CodeRow code(TsvRow row) {
    return new CodeRow(
        required(row, "type"),
        unquoted(row.get("raw")),
        required(row, "constant"),
        row.get("label"),
        row.get("english"),
        row.where());
  }

  private CodeFieldRow codeField(TsvRow row) {
    String subset = row.get("subset");
    return new CodeFieldRow(
        required(row, "operation"),
        section(row),
        required(row, "path"),
        required(row, "type"),
        subset.isEmpty()
            ? List.of()
            : Arrays.stream(subset.split(",", -1)).map(value -> unquoted(value.strip())).toList(),
        row.where());
  }

  private FlagRow flag(TsvRow row) {
    return new FlagRow(
        required(row, "operation"),
        section(row),
        required(row, "path"),
        required(row, "true"),
        required(row, "false"),
        row.where());
  }

  private @Nullable FamilyRow family(TsvRow row) {
    String index = row.get("index");
    if (!index.matches("[1-9][0-9]{0,2}")) {
      findings.error(
          "table-cell", row.where(), "index must be a number from 1, but is '" + index + "'");
      return null;
    }
    return new FamilyRow(
        required(row, "operation"),
        section(row),
        row.get("parent"),
        required(row, "list"),
        required(row, "type"),
        Integer.parseInt(index),
        required(row, "member"),
        required(row, "element"),
        row.where());
  }

  private @Nullable RequestRow request(TsvRow row) {
    String initial = row.get("initial");
    String least = row.get("least");
    required(row, "why");
    if (!least.matches("[0-9]{0,9}") || (initial.isEmpty() && least.isEmpty())) {
      findings.error(
          "table-cell",
          row.where(),
          "least must be a whole number, and one of initial and least must be given");
      return null;
    }
    return new RequestRow(
        required(row, "operation"),
        required(row, "path"),
        initial.isEmpty() ? null : initial,
        least.isEmpty() ? null : Long.valueOf(least),
        row.where());
  }

  private @Nullable RealtimeRow realtime(TsvRow row) {
    boolean live = row.get("item").matches("CODE|EXCHANGE_AND_CODE|NONE");
    boolean good =
        live
            ? row.get("role").matches("|orders|balances")
            : row.get("item").isEmpty() && row.get("role").matches("list|search|watch|clear");
    if (!good || (!row.get("exchange").isEmpty() && !row.get("item").startsWith("EXCHANGE"))) {
      findings.error(
          "table-cell",
          row.where(),
          "needs the item CODE, EXCHANGE_AND_CODE (which alone may have an exchange) or NONE with"
              + " the role orders, balances or none, or else no item and the role list, search,"
              + " watch or clear");
      return null;
    }
    return new RealtimeRow(
        required(row, "operation"),
        row.get("item"),
        row.get("exchange"),
        row.get("role"),
        row.where());
  }

  private RetiredRow retired(TsvRow row) {
    String section = row.get("section");
    if (!section.matches("|request|response") || section.isEmpty() != row.get("path").isEmpty()) {
      findings.error(
          "table-cell",
          row.where(),
          "section must be request or response and path must not be empty, or both must be for a"
              + " whole operation");
    }
    return new RetiredRow(
        required(row, "operation"),
        section,
        row.get("path"),
        unquoted(row.get("code")),
        edition(row),
        row.get("why"),
        row.where());
  }

  private String edition(TsvRow row) {
    String edition = row.get("edition");
    try {
      return LocalDate.parse(edition).toString();
    } catch (DateTimeException e) {
      findings.error(
          "table-cell",
          row.where(),
          "edition must be a day such as 2026-07-04, but is '" + edition + "'");
      return edition;
    }
  }

  private LockRow lock(TsvRow row) {
    return new LockRow(
        required(row, "operation"),
        required(row, "section"),
        row.get("path"),
        row.get("name"),
        row.get("type"),
        row.where());
  }

  private String section(TsvRow row) {
    String section = row.get("section");
    if (!section.matches("request|response|\\*")) {
      findings.error(
          "table-cell",
          row.where(),
          "section must be request, response or *, but is '" + section + "'");
    }
    return section;
  }

  private String required(TsvRow row, String column) {
    String cell = row.get(column);
    if (cell.isEmpty()) {
      findings.error("table-cell", row.where(), "the column " + column + " must not be empty");
    }
    return cell;
  }

  /** A blank value is written in quotes, so that editors that trim lines do no harm. */
  private static String unquoted(String cell) {
    return cell.length() >= 2 && cell.startsWith("\"") && cell.endsWith("\"")
        ? cell.substring(1, cell.length() - 1)
        : cell;
  }
}
