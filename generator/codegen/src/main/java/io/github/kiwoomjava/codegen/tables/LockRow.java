package io.github.kiwoomjava.codegen.tables;

import io.github.kiwoomjava.spec.model.Where;

/**
 * A line of {@code naming/names.lock}: a name that was published and may not change by itself.
 *
 * @param section {@code request}, {@code response}, {@code operation} or {@code code}
 * @param path the field; the code's raw value; empty for an operation
 * @param name the member, constant or {@code market.group.method}
 * @param type the record, empty where there is none
 */
public record LockRow(
    String operation, String section, String path, String name, String type, Where where) {}
