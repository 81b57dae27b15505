package io.github.kiwoomjava.spec.reader;

import io.github.kiwoomjava.spec.finding.Finding;
import io.github.kiwoomjava.spec.finding.Severity;
import io.github.kiwoomjava.spec.model.Where;
import java.util.Arrays;
import java.util.Optional;

/**
 * Every kind of finding that reading can yield. The codes are stable: scripts and reviews may name
 * them.
 */
public enum FindingCode {
  // The file as a whole.
  SOURCE_UNREADABLE("source-unreadable", Severity.ERROR, "the file cannot be read"),
  NOT_A_WORKBOOK("not-a-workbook", Severity.ERROR, "the file is no .xlsx workbook"),
  WORKBOOK_BROKEN("workbook-broken", Severity.ERROR, "the workbook or one part of it is damaged"),
  WORKBOOK_HOSTILE(
      "workbook-hostile", Severity.ERROR, "a zip bomb or a DOCTYPE: the part was not read"),
  SOURCE_EMPTY("source-empty", Severity.ERROR, "nothing in the source describes an operation"),
  NOT_UTF_8("not-utf-8", Severity.ERROR, "a sheet text holds bytes that are not UTF-8"),

  JSON_BROKEN("json-broken", Severity.ERROR, "the JSON ends or breaks off here"),
  JSON_UNEXPECTED("json-unexpected", Severity.WARNING, "JSON of another kind than is usual here"),
  JSON_MEMBER_TWICE("json-member-twice", Severity.ERROR, "a name stands twice in one object"),

  ODD_EDITION("odd-edition", Severity.ERROR, "the day of an edition in no form that is known"),
  EDITION_UNKNOWN("edition-unknown", Severity.ERROR, "an edition to import of no known day"),
  EDITION_OLDER("edition-older", Severity.ERROR, "an edition older than the one that is there"),

  // Sheets.
  SHEET_HIDDEN("sheet-hidden", Severity.INFO, "a hidden sheet was read like any other"),
  SHEET_TOO_LARGE(
      "sheet-too-large", Severity.ERROR, "more cells than a sheet of Kiwoom's could have: cut"),
  SHEET_EMPTY("sheet-empty", Severity.INFO, "a sheet without any text"),
  SHEET_UNKNOWN("sheet-unknown", Severity.WARNING, "neither operation, list nor errors: left out"),
  SHEET_WITHOUT_ID("sheet-without-id", Severity.ERROR, "an operation's sheet without an API ID"),
  DUPLICATE_OPERATION("duplicate-operation", Severity.ERROR, "two sheets with one API ID"),
  IDS_DIFFER_IN_CASE(
      "ids-differ-in-case", Severity.INFO, "two ids that some file systems cannot tell apart"),
  UNSAFE_ID("unsafe-id", Severity.ERROR, "an API ID that is unfit for names of files or classes"),
  TITLE_DISAGREEMENT("title-disagreement", Severity.WARNING, "sheet title and API ID disagree"),
  UNSAFE_PATH(
      "unsafe-path", Severity.ERROR, "a URL that is no path, and could lead to another server"),
  MISSING_PROPERTY("missing-property", Severity.WARNING, "a sheet does not state a property"),
  ODD_PROPERTY("odd-property", Severity.WARNING, "a property in a form that is not understood"),
  HOST_NOTE("host-note", Severity.INFO, "a remark behind a host was cut off"),
  MISSING_SECTION("missing-section", Severity.WARNING, "no Request or no Response table"),
  EFFECT_ASSUMED("effect-assumed", Severity.INFO, "what the operation does was concluded"),

  // Lists.
  NOT_IN_LIST("not-in-list", Severity.WARNING, "a sheet that the list of operations lacks"),
  ONLY_IN_LIST("only-in-list", Severity.WARNING, "a listed operation without a sheet"),
  LIST_DISAGREEMENT("list-disagreement", Severity.WARNING, "list and sheet differ in a cell"),
  DUPLICATE_ERROR_CODE("duplicate-error-code", Severity.WARNING, "an error code stands twice"),

  // Rows and cells.
  ROW_HIDDEN("row-hidden", Severity.INFO, "hidden rows were read like any other"),
  COLUMN_HIDDEN("column-hidden", Severity.INFO, "hidden columns were read like any other"),
  UNDER_MERGED_CELL("under-merged-cell", Severity.WARNING, "text hidden by a merged cell: unread"),
  CELL_FORMULA("cell-formula", Severity.INFO, "a formula's stored result was taken"),
  CELL_ERROR("cell-error", Severity.WARNING, "an error value such as #N/A: read as blank"),
  CELL_NUMBER("cell-number", Severity.INFO, "a number where text is usual: read as shown"),
  CELL_BROKEN("cell-broken", Severity.WARNING, "a cell whose position or text cannot be resolved"),
  ODD_CHARACTER("odd-character", Severity.WARNING, "characters that no text should hold"),
  DUMP_PIPE("dump-pipe", Severity.WARNING, "a row of a raw dump with pipes inside a cell"),
  DUMP_ROW_UNFINISHED("dump-row-unfinished", Severity.WARNING, "a dump's row lacks its end"),
  STRAY_ROW("stray-row", Severity.WARNING, "a row outside of any table, or without an element"),
  PART_ASSUMED("part-assumed", Severity.WARNING, "neither Header nor Body: taken for Body"),
  ODD_ELEMENT("odd-element", Severity.WARNING, "an element with unusual characters"),
  DUPLICATE_ELEMENT("duplicate-element", Severity.WARNING, "an element twice in one object"),
  NESTING_JUMP("nesting-jump", Severity.WARNING, "a row nested deeper than its parent allows"),
  NESTING_REPAIRED(
      "nesting-repaired", Severity.WARNING, "a child below a plain text: moved below a container"),
  ODD_TYPE("odd-type", Severity.WARNING, "an unknown Type cell"),
  ODD_REQUIREMENT("odd-requirement", Severity.WARNING, "an unknown Required cell"),
  ODD_LENGTH("odd-length", Severity.WARNING, "a Length cell that is no whole number"),
  ODD_FACTS("odd-facts", Severity.WARNING, "a Facts cell that cannot be read"),
  SPACE_AROUND_LABEL("space-around-label", Severity.INFO, "white space around a label, kept"),
  HTML_ENTITY("html-entity", Severity.INFO, "an HTML entity in a description was resolved"),
  LONG_DESCRIPTION(
      "long-description", Severity.WARNING, "a description too long to search for facts"),
  PATTERN_TYPO("pattern-typo", Severity.INFO, "a misspelt date pattern was put right"),
  SCALE_DISAGREEMENT(
      "scale-disagreement", Severity.WARNING, "a factor and its example do not agree"),

  // Examples: what was repaired.
  EXAMPLE_MISSING("example-missing", Severity.INFO, "an example cell is blank"),
  EXAMPLE_COMMENT("example-comment", Severity.INFO, "a comment was left out"),
  EXAMPLE_SEVERAL("example-several", Severity.INFO, "several documents in one cell"),
  EXAMPLE_MISSING_COMMA("example-missing-comma", Severity.INFO, "a comma was added"),
  EXAMPLE_EXTRA_COMMA("example-extra-comma", Severity.INFO, "a comma too many was left out"),
  EXAMPLE_SINGLE_QUOTES("example-single-quotes", Severity.INFO, "quotes of another kind"),
  EXAMPLE_UNQUOTED_NAME("example-unquoted-name", Severity.INFO, "a name without quotes"),
  EXAMPLE_UNQUOTED_VALUE("example-unquoted-value", Severity.INFO, "a text without quotes"),
  EXAMPLE_LINE_BREAK("example-line-break", Severity.INFO, "a raw control character in a text"),
  EXAMPLE_UNFINISHED_TEXT("example-unfinished-text", Severity.WARNING, "a missing end quote"),
  EXAMPLE_INNER_QUOTE("example-inner-quote", Severity.WARNING, "a quote inside of a text"),
  EXAMPLE_BAD_ESCAPE("example-bad-escape", Severity.INFO, "an unknown escape in a text"),
  EXAMPLE_OMISSION("example-omission", Severity.INFO, "dots for what was left out"),
  EXAMPLE_MISSING_COLON("example-missing-colon", Severity.INFO, "a colon was added"),
  EXAMPLE_MISSING_VALUE("example-missing-value", Severity.WARNING, "a name without a value"),
  EXAMPLE_DUPLICATE_NAME(
      "example-duplicate-name", Severity.WARNING, "a name twice: the last value stays"),
  EXAMPLE_BRACKETS("example-brackets", Severity.WARNING, "brackets that do not match"),
  EXAMPLE_ODD_NUMBER("example-odd-number", Severity.INFO, "a number that JSON does not allow"),
  EXAMPLE_STRAY_TEXT("example-stray-text", Severity.WARNING, "text outside of any document"),
  EXAMPLE_FLATTENED(
      "example-flattened", Severity.WARNING, "names with dashes were put below their parent"),
  EXAMPLE_GIVEN_UP("example-given-up", Severity.WARNING, "no document could be read"),

  // Tables against examples.
  EXAMPLE_ONLY_RESULT(
      "example-only-result", Severity.INFO, "return code or message only in the example"),
  EXAMPLE_ONLY_ELEMENT("example-only-element", Severity.WARNING, "an element the table lacks"),
  TABLE_ONLY_ELEMENT("table-only-element", Severity.WARNING, "an element no example shows"),
  ELEMENT_MISSPELT("element-misspelt", Severity.WARNING, "two spellings of what looks like one"),
  TYPE_DISAGREEMENT("type-disagreement", Severity.WARNING, "the example has another kind of value"),
  EXAMPLE_UNMATCHED(
      "example-unmatched", Severity.WARNING, "an example that is no object, unlike its table");

  private final String code;
  private final Severity severity;
  private final String meaning;

  FindingCode(String code, Severity severity, String meaning) {
    this.code = code;
    this.severity = severity;
    this.meaning = meaning;
  }

  /** The stable name, such as {@code example-extra-comma}. */
  public String code() {
    return code;
  }

  /** How much findings of this kind matter. */
  public Severity severity() {
    return severity;
  }

  /** What findings of this kind have in common, in a few words. */
  public String meaning() {
    return meaning;
  }

  /** The kind with this stable name, empty for kinds that other stages report. */
  public static Optional<FindingCode> of(String code) {
    return Arrays.stream(values()).filter(kind -> kind.code.equals(code)).findFirst();
  }

  /** A finding of this kind. */
  public Finding at(Where where, String message) {
    return new Finding(severity, code, where, message);
  }
}
