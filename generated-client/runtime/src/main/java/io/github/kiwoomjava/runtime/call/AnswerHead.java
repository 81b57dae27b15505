package io.github.kiwoomjava.runtime.call;

import io.github.kiwoomjava.runtime.error.ErrorAnswers;
import io.github.kiwoomjava.runtime.json.FieldTable;
import io.github.kiwoomjava.runtime.json.JsonReader;
import org.jspecify.annotations.Nullable;

/**
 * What an answer says of itself.
 *
 * @param returnCode null if missing or unreadable
 * @param message never null, but often empty
 * @param orderNumber null if there is none
 * @param clear whether return codes, message and order number agree, and could be read
 */
record AnswerHead(
    @Nullable Integer returnCode, String message, @Nullable String orderNumber, boolean clear) {
  private static final FieldTable FIELDS =
      FieldTable.of("", "return_code|returnCode", "return_msg|returnMsg", "ord_no");
  private static final AnswerHead GOOD = new AnswerHead(0, "", null, true);

  /**
   * Finds the head. That of an order is read whole, so that nothing which speaks against it is
   * passed over.
   *
   * @param order whether every word of it counts
   * @throws io.github.kiwoomjava.runtime.error.DecodingException if the body is not JSON
   */
  static AnswerHead of(byte[] body, boolean order) {
    return !order && AnswerTail.saysGood(body) ? GOOD : read(body);
  }

  /** That of a page which some gateway put in place of an answer. */
  static AnswerHead ofPage(String words) {
    return new AnswerHead(null, words, null, true);
  }

  /**
   * Whether it leaves no doubt that an order was taken: it says so in a return code, or by an order
   * number where it has none; and nothing in it says otherwise.
   */
  boolean isCertain() {
    return clear && (returnCode != null || orderNumber != null);
  }

  private static AnswerHead read(byte[] body) {
    ReturnCode returned = new ReturnCode();
    String message = "";
    String orderNumber = null;
    JsonReader in = new JsonReader(body, returned);
    in.beginObject();
    for (int f = in.nextField(FIELDS, 0); f >= 0; f = in.nextField(FIELDS, f + 1)) {
      switch (f) {
        case 0 -> returned.read(in);
        case 1 -> {
          String text = in.readText();
          message = text == null ? "" : text;
        }
        default -> orderNumber = in.readText();
      }
    }
    in.endDocument();
    Integer code = returned.value();
    boolean refusedInWords =
        code != null && code == 0 && orderNumber == null && ErrorAnswers.holdsKnownCode(message);
    return new AnswerHead(code, message, orderNumber, returned.isClear() && !refusedInWords);
  }
}
