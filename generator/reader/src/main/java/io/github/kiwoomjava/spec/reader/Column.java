package io.github.kiwoomjava.spec.reader;

import java.util.List;

/** The columns of a table of fields, by the headings that editions and our own sheets use. */
@SuppressWarnings("ImmutableEnumChecker") // the lists come from List.of
enum Column {
  PART("구분", "part"),
  ELEMENT("element", "항목", "항목명", "필드"),
  LABEL("한글명", "label", "항목한글명"),
  TYPE("type", "타입"),
  REQUIRED("required", "필수", "필수여부"),
  LENGTH("length", "길이"),
  DESCRIPTION("description", "설명"),
  FACTS("facts"),
  REMARK("remark", "비고");

  private final List<String> headings;

  Column(String... headings) {
    this.headings = List.of(headings);
  }

  /** The heading of Kiwoom's own tables, in the form that is compared. */
  String heading() {
    return headings.get(0);
  }

  boolean isHeadedBy(String cell) {
    return headings.contains(Heading.key(cell));
  }
}
