package io.github.kiwoomjava.runtime.realtime;

import io.github.kiwoomjava.runtime.value.StockCode;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Something that can be registered.
 *
 * @param code the code of a stock or a sector, as the server knows it: upper case, and without the
 *     letter that balances put before it
 * @param exchange the exchange that a US code belongs to, such as {@code ND}; null elsewhere
 */
public record RealtimeItem(String code, @Nullable String exchange) {
  /** Korean stocks; a sector is left as it is. */
  private static final Pattern STOCK =
      Pattern.compile("[AJQajq]?[0-9][0-9A-Za-z]{5}(_(?:NX|AL|nx|al))?");

  /**
   * Checks the texts.
   *
   * @throws IllegalArgumentException if one is blank or holds white space or control characters
   */
  public RealtimeItem {
    check("code", code);
    code = STOCK.matcher(code).matches() ? StockCode.of(code).unprefixed().raw() : code;
    if (exchange != null) {
      check("exchange", exchange);
    }
  }

  /** An item that needs no exchange. */
  public static RealtimeItem of(String code) {
    return new RealtimeItem(code, null);
  }

  private static void check(String what, String text) {
    if (text.isEmpty() || text.chars().anyMatch(c -> c <= ' ' || c == 0x7f)) {
      throw new IllegalArgumentException(
          "Not the %s of an item: \"%s\"; give it without spaces, such as 005930"
              .formatted(what, text));
    }
  }

  @Override
  public String toString() {
    return exchange == null ? code : exchange + ":" + code;
  }
}
