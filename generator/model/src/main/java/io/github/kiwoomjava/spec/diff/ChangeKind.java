package io.github.kiwoomjava.spec.diff;

/** The kinds of changes. Their names are part of the JSON format. */
public enum ChangeKind {
  OPERATION_ADDED("operation added"),
  OPERATION_REMOVED("operation removed"),
  /** The edition no longer has it, our sheets keep it; or it came back. */
  OPERATION_RETIRED("operation retired"),
  /** A remark on an {@link #OPERATION_REMOVED} and an {@link #OPERATION_ADDED} that look alike. */
  OPERATION_LIKELY_RENAMED("likely renamed"),
  OPERATION_NAME_CHANGED("name"),
  MENU_CHANGED("menu"),
  PATH_CHANGED("path"),
  METHOD_CHANGED("method"),
  TRANSPORT_CHANGED("transport"),
  EFFECT_CHANGED("effect"),
  HOST_CHANGED("host"),
  EXAMPLE_CHANGED("examples"),
  FIELD_ADDED("field added"),
  FIELD_REMOVED("field removed"),
  /** The edition no longer has it, our sheets keep it; or it came back. */
  FIELD_RETIRED("field retired"),
  FIELD_MOVED("field moved"),
  FIELDS_REORDERED("order of fields"),
  REQUIREMENT_CHANGED("requirement"),
  TYPE_CHANGED("type"),
  /** The Java type that the tables give the field; only where tables are at hand. */
  KIND_CHANGED("Java type"),
  /** The Java name that the tables give the field; only where tables are at hand. */
  MEMBER_RENAMED("Java name"),
  LENGTH_CHANGED("length"),
  LABEL_CHANGED("label"),
  CODES_ADDED("codes added"),
  CODES_REMOVED("codes removed"),
  CODES_RELABELLED("codes relabelled"),
  UNIT_CHANGED("unit"),
  SCALE_CHANGED("scale"),
  SIGN_CHANGED("sign"),
  PATTERN_CHANGED("pattern"),
  FIXED_VALUE_CHANGED("fixed value"),
  DEFAULT_CHANGED("default"),
  REFERENCE_CHANGED("reference"),
  REMARK_CHANGED("remark"),
  /** A field that only an example showed is in the table now, or the other way round. */
  ORIGIN_CHANGED("documented"),
  BODY_TITLE_CHANGED("title of a table"),
  ERROR_CODE_ADDED("error code added"),
  ERROR_CODE_REMOVED("error code removed"),
  ERROR_CODE_CHANGED("error message");

  private final String words;

  ChangeKind(String words) {
    this.words = words;
  }

  /** What people read. */
  public String words() {
    return words;
  }
}
