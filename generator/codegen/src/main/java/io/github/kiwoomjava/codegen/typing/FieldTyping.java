package io.github.kiwoomjava.codegen.typing;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A field's kind with all that it takes to read it.
 *
 * @param codeType the code set's type, only for {@link Kind#CODE}
 * @param subset the raw values that this field permits, empty for all of the type's
 * @param scale digits behind a decimal point that was left out; 0 where none was
 * @param pattern the date or time pattern, null for the kind's usual one
 * @param unit such as {@code KRW_MILLION}, null where none is known
 * @param trueValue what a flag says for true
 * @param falseValue what a flag says for false
 * @param decoration what stands around the value on the wire
 */
public record FieldTyping(
    Kind kind,
    @Nullable String codeType,
    List<String> subset,
    int scale,
    @Nullable String pattern,
    @Nullable String unit,
    @Nullable String trueValue,
    @Nullable String falseValue,
    Decoration decoration) {
  public FieldTyping {
    subset = List.copyOf(subset);
  }

  /** A kind without arguments. */
  public static FieldTyping of(Kind kind) {
    return new FieldTyping(kind, null, List.of(), 0, null, null, null, null, Decoration.NONE);
  }

  FieldTyping withUnit(@Nullable String other) {
    return new FieldTyping(
        kind, codeType, subset, scale, pattern, other, trueValue, falseValue, decoration);
  }
}
