package io.github.kiwoomjava.codegen.tables;

import io.github.kiwoomjava.spec.model.Where;
import org.jspecify.annotations.Nullable;

/**
 * A line of {@code typing/requests.tsv}: what a builder begins with, or refuses, beyond what the
 * sheet says.
 *
 * @param initial the raw value that a property has unless it is set, or null
 * @param least the least number that is accepted, or null
 */
public record RequestRow(
    String operation, String path, @Nullable String initial, @Nullable Long least, Where where) {}
