package io.github.kiwoomjava.runtime.api;

import io.github.kiwoomjava.runtime.json.FieldTable;
import io.github.kiwoomjava.runtime.json.JsonReader;
import io.github.kiwoomjava.runtime.json.ProblemListener;
import org.jspecify.annotations.Nullable;

/**
 * What an answer says of itself.
 *
 * @param returnCode null if missing or unreadable
 * @param message never null, but often empty
 * @param orderNumber whether there is one
 */
record AnswerHead(@Nullable Integer returnCode, String message, boolean orderNumber) {
  private static final FieldTable FIELDS =
      FieldTable.of("", "return_code|returnCode", "return_msg|returnMsg", "ord_no");
  private static final AnswerHead GOOD = new AnswerHead(0, "", true);

  /**
   * Finds the head.
   *
   * @throws io.github.kiwoomjava.runtime.error.DecodingException if the body is not JSON
   */
  static AnswerHead of(byte[] body) {
    return AnswerTail.saysGood(body) ? GOOD : read(body);
  }

  private static AnswerHead read(byte[] body) {
    Integer code = null;
    String message = "";
    boolean orderNumber = false;
    JsonReader in = new JsonReader(body, ProblemListener.ignoring());
    in.beginObject();
    for (int f = in.nextField(FIELDS, 0); f >= 0; f = in.nextField(FIELDS, f + 1)) {
      switch (f) {
        case 0 -> code = code(in.readInteger());
        case 1 -> {
          String text = in.readText();
          message = text == null ? "" : text;
        }
        default -> orderNumber = in.readText() != null;
      }
    }
    in.endDocument();
    return new AnswerHead(code, message, orderNumber);
  }

  private static @Nullable Integer code(@Nullable Long value) {
    return value == null || value != value.intValue() ? null : value.intValue();
  }
}
