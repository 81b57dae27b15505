package io.github.kiwoomjava.codegen.plan;

import io.github.kiwoomjava.spec.model.CodeValue;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a member's documentation says.
 *
 * @param phrase the name as words
 * @param label the Korean label
 * @param elements the wire elements; several for a numbered family
 * @param length in characters
 * @param codes values with their Korean meaning
 * @param defaultValue what the server assumes where the element is missing
 * @param bodyTitle the only one of several tables that has the field
 * @param lettered whether examples show stock codes with the letter that balances put before them
 * @param retired null for what the edition has
 */
public record FieldDoc(
    String phrase,
    String label,
    List<String> elements,
    @Nullable Integer length,
    List<CodeValue> codes,
    @Nullable String defaultValue,
    @Nullable String bodyTitle,
    boolean lettered,
    @Nullable Retired retired) {
  public FieldDoc {
    elements = List.copyOf(elements);
    codes = List.copyOf(codes);
  }
}
