package io.github.kiwoomjava.codegen.review;

import io.github.kiwoomjava.spec.model.Where;
import org.jspecify.annotations.Nullable;

/**
 * One thing that needs a person.
 *
 * @param where the place in the sheets or tables
 * @param message what is to be decided, in one sentence
 * @param proposal what one could write, null where nothing suggests itself
 */
public record ReviewItem(ReviewKind kind, Where where, String message, @Nullable String proposal) {}
