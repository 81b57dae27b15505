package io.github.kiwoomjava.spec.diff;

import org.jspecify.annotations.Nullable;

/**
 * One difference between two editions.
 *
 * @param operation the id, null for error codes
 * @param section null where the whole operation is meant, or an error code
 * @param path the field's elements from the body's root, joined by {@code /}; see {@link
 *     SpecComparison} for headers and doubled elements; the code of an error; else null
 * @param old what the old edition says, null where it says nothing
 * @param now what the new edition says, null where it says nothing
 */
public record Change(
    ChangeKind kind,
    @Nullable String operation,
    @Nullable Section section,
    @Nullable String path,
    @Nullable String old,
    @Nullable String now,
    Verdict verdict) {}
