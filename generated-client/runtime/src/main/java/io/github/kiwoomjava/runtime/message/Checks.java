package io.github.kiwoomjava.runtime.message;

import io.github.kiwoomjava.runtime.value.CodeValue;
import java.util.Arrays;
import java.util.Collection;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the builders of generated requests refuse. Each message names the operation, the element
 * with its label, and the member to set.
 */
public final class Checks {
  private Checks() {}

  /**
   * Refuses a request without a value.
   *
   * @throws IllegalArgumentException if it is null
   */
  public static void given(
      String operation, String element, String member, @Nullable Object value) {
    if (value == null) {
      throw missing(operation, element, member);
    }
  }

  /**
   * Refuses a request without elements in a list.
   *
   * @throws IllegalArgumentException if it is empty
   */
  public static void notEmpty(
      String operation, String element, String member, Collection<?> value) {
    if (value.isEmpty()) {
      throw missing(operation, element, member);
    }
  }

  /**
   * Refuses a code that an operation does not take.
   *
   * @param value not looked at if it is null
   * @throws IllegalArgumentException if it is none of those permitted
   */
  public static void oneOf(
      String operation, String element, @Nullable CodeValue value, String... permitted) {
    if (value != null && !Arrays.asList(permitted).contains(value.raw())) {
      String all =
          Arrays.stream(permitted).map(raw -> "'" + raw + "'").collect(Collectors.joining(", "));
      throw new IllegalArgumentException(
          operation + " takes " + all + " for " + element + ", not " + value);
    }
  }

  /**
   * Refuses a number that is too small.
   *
   * @param value not looked at if it is null
   * @throws IllegalArgumentException if it is less than that
   */
  public static void atLeast(String operation, String element, @Nullable Long value, long least) {
    if (value != null && value < least) {
      throw new IllegalArgumentException(
          operation + " takes at least " + least + " for " + element + ", not " + value);
    }
  }

  private static IllegalArgumentException missing(String operation, String element, String member) {
    return new IllegalArgumentException(operation + " needs " + element + ": set " + member);
  }
}
