package io.github.kiwoomjava.codegen.plan;

import io.github.kiwoomjava.codegen.tables.Section;
import java.util.List;

/**
 * What the catalogue says of a field.
 *
 * @param name the member, reached from its message: {@code candles.openPrice}
 * @param unit empty where there is none
 * @param codeType empty where the field is no code
 * @param recordType the record of rows and objects, otherwise empty
 * @param details what of its wire form the kind does not tell, in a fixed order
 */
public record FieldLine(
    Section section,
    String path,
    String name,
    String kind,
    String unit,
    String label,
    String codeType,
    String recordType,
    List<Detail> details) {
  public FieldLine {
    details = List.copyOf(details);
  }

  /**
   * A part of a field's wire form.
   *
   * @param text empty where the name says all
   */
  public record Detail(String name, String text) {}

  /** The same under another name. */
  FieldLine withName(String other) {
    return new FieldLine(section, path, other, kind, unit, label, codeType, recordType, details);
  }
}
