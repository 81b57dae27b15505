package io.github.kiwoomjava.spec.model;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a description says in a form that a program can use. Every part may be absent.
 *
 * @param codes permitted values in the sheet's order, empty where it lists none
 * @param unit the unit in the sheet's words ({@code 원}, {@code 백만원}, {@code %})
 * @param scale digits after a decimal point that was left out: 2 means that "2658" is 26.58
 * @param sign what a sign means
 * @param pattern a date or time pattern in {@link java.time.format.DateTimeFormatter} letters
 * @param fixed the only value that the element takes
 * @param defaultValue what the server assumes where the element is left out
 * @param reference the operation whose answer supplies this value, as {@code id} or {@code
 *     id/element}
 * @param retired the first edition that no longer has the element, which is kept for those who use
 *     it; null for all that the edition has. Only sheets of ours say so.
 */
public record Facts(
    List<CodeValue> codes,
    @Nullable String unit,
    @Nullable Integer scale,
    @Nullable SignMeaning sign,
    @Nullable String pattern,
    @Nullable String fixed,
    @Nullable String defaultValue,
    @Nullable String reference,
    @Nullable LocalDate retired) {
  public static final Facts NONE = new Facts(List.of(), null, null, null, null, null, null, null);

  public Facts {
    codes = List.copyOf(codes);
  }

  /** The facts of an element that the edition has. */
  public Facts(
      List<CodeValue> codes,
      @Nullable String unit,
      @Nullable Integer scale,
      @Nullable SignMeaning sign,
      @Nullable String pattern,
      @Nullable String fixed,
      @Nullable String defaultValue,
      @Nullable String reference) {
    this(codes, unit, scale, sign, pattern, fixed, defaultValue, reference, null);
  }

  /** The same facts, retired by an edition, or by none. */
  public Facts withRetired(@Nullable LocalDate edition) {
    return new Facts(codes, unit, scale, sign, pattern, fixed, defaultValue, reference, edition);
  }

  public boolean isEmpty() {
    return equals(NONE);
  }
}
