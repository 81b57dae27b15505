package io.github.kiwoomjava.codegen.plan;

import org.jspecify.annotations.Nullable;

/**
 * What a request's builder does with a property beyond what the sheet says.
 *
 * @param initial the raw value that it has unless it is set, or null
 * @param least the least number that is accepted, or null
 */
public record RequestRule(@Nullable String initial, @Nullable Long least) {
  /** Nothing. */
  public static final RequestRule NONE = new RequestRule(null, null);
}
