package io.github.kiwoomjava.runtime.api;

import io.github.kiwoomjava.runtime.error.ErrorAnswers;
import io.github.kiwoomjava.runtime.json.FieldTable;
import io.github.kiwoomjava.runtime.json.JsonReader;
import io.github.kiwoomjava.runtime.json.ProblemListener;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * What an answer says of itself.
 *
 * @param returnCode null if missing or unreadable
 * @param message never null, but often empty
 * @param orderNumber whether there is one
 * @param clear whether return codes, message and order number agree, and could be read
 */
record AnswerHead(
    @Nullable Integer returnCode, String message, boolean orderNumber, boolean clear) {
  private static final FieldTable FIELDS =
      FieldTable.of("", "return_code|returnCode", "return_msg|returnMsg", "ord_no");
  private static final AnswerHead GOOD = new AnswerHead(0, "", true, true);

  /**
   * Finds the head. That of an order is read whole, so that nothing which speaks against it is
   * passed over.
   *
   * @throws io.github.kiwoomjava.runtime.error.DecodingException if the body is not JSON
   */
  static AnswerHead of(byte[] body, boolean order) {
    return !order && AnswerTail.saysGood(body) ? GOOD : read(body);
  }

  private static AnswerHead read(byte[] body) {
    Integer code = null;
    String message = "";
    boolean orderNumber = false;
    boolean clear = true;
    AtomicBoolean unreadable = new AtomicBoolean();
    ProblemListener problems =
        (operation, path, raw, reason) -> {
          if (path.contains("return_code") || path.contains("returnCode")) {
            unreadable.set(true);
          }
        };
    JsonReader in = new JsonReader(body, problems);
    in.beginObject();
    for (int f = in.nextField(FIELDS, 0); f >= 0; f = in.nextField(FIELDS, f + 1)) {
      switch (f) {
        case 0 -> {
          Long value = in.readInteger();
          Integer next = code(value);
          if (value != null) {
            clear &= next != null && (code == null || code.equals(next));
            code = code == null || code == 0 ? next : code;
          }
        }
        case 1 -> {
          String text = in.readText();
          message = text == null ? "" : text;
        }
        default -> orderNumber = in.readText() != null;
      }
    }
    in.endDocument();
    boolean refusedInWords = code != null && code == 0 && !orderNumber && saysRefused(message);
    return new AnswerHead(
        code, message, orderNumber, clear && !unreadable.get() && !refusedInWords);
  }

  private static boolean saysRefused(String message) {
    return ErrorAnswers.holdsKnownCode(message);
  }

  private static @Nullable Integer code(@Nullable Long value) {
    return value == null || value != value.intValue() ? null : value.intValue();
  }
}
