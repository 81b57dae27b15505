package io.github.kiwoomjava.codegen.plan;

import io.github.kiwoomjava.codegen.tables.Section;

/**
 * What the catalogue says of a field.
 *
 * @param name the member, reached from its message: {@code candles.openPrice}
 * @param unit empty where there is none
 * @param codeType empty where the field is no code
 * @param recordType the record of rows and objects, otherwise empty
 */
public record FieldLine(
    Section section,
    String path,
    String name,
    String kind,
    String unit,
    String label,
    String codeType,
    String recordType) {}
