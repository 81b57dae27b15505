package io.github.kiwoomjava.runtime.catalog;

import org.jspecify.annotations.Nullable;

/**
 * One body field of an operation, as it is on the wire and as it is in Java.
 *
 * @param section the message it belongs to
 * @param path its elements on the wire, joined by slashes
 * @param name the Java member that holds it
 * @param kind what the member is: {@code text}, {@code price}, {@code list} and so on
 * @param unit the unit of its value, or null if it has none
 * @param label its Korean name
 * @param codeType the simple name of its code type, or null if it is no code
 */
public record FieldInfo(
    Section section,
    String path,
    String name,
    String kind,
    @Nullable String unit,
    String label,
    @Nullable String codeType) {}
