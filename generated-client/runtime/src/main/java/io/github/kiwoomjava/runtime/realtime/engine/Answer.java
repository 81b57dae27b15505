package io.github.kiwoomjava.runtime.realtime.engine;

import io.github.kiwoomjava.runtime.call.ReturnCode;
import io.github.kiwoomjava.runtime.error.RealtimeErrors;
import io.github.kiwoomjava.runtime.error.RealtimeException;
import io.github.kiwoomjava.runtime.json.FieldTable;
import io.github.kiwoomjava.runtime.json.JsonReader;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Any message that is no live data, as far as it can be understood without knowing what it is.
 *
 * @param service its {@code trnm}; empty if it has none
 * @param returnCode null if missing or no number
 * @param clear whether its return codes could be read, and agree
 * @param message never null
 * @param systemCode of {@code SYSTEM} messages; null elsewhere
 * @param more whether it says that more pages follow
 * @param nextKey the key of the next page, or null
 * @param json all of it
 */
@SuppressWarnings("ArrayRecordComponent") // Answers are not compared.
public record Answer(
    String service,
    @Nullable Integer returnCode,
    boolean clear,
    String message,
    @Nullable String systemCode,
    boolean more,
    @Nullable String nextKey,
    byte[] json) {
  private static final FieldTable FIELDS =
      FieldTable.of(
          "",
          "trnm",
          "return_code|returnCode",
          "return_msg|returnMsg|message|msg",
          "code",
          "cont_yn|cont-yn",
          "next_key|next-key");

  /**
   * Reads a message.
   *
   * @param clean takes secrets out of what the message says
   * @throws io.github.kiwoomjava.runtime.error.DecodingException if it is not JSON
   */
  static Answer of(byte[] json, UnaryOperator<String> clean) {
    String service = "";
    ReturnCode returned = new ReturnCode();
    String message = "";
    String systemCode = null;
    boolean more = false;
    String key = null;
    JsonReader in = new JsonReader(json, returned);
    in.beginObject();
    for (int f = in.nextField(FIELDS, 0); f >= 0; f = in.nextField(FIELDS, f + 1)) {
      switch (f) {
        case 0 -> service = orEmpty(in.readText());
        case 1 -> returned.read(in);
        case 2 -> message = orEmpty(in.readText());
        case 3 -> systemCode = in.readText();
        case 4 -> more = orEmpty(in.readText()).strip().equalsIgnoreCase("Y");
        default -> key = in.readText();
      }
    }
    in.endDocument();
    return new Answer(
        service.strip(),
        returned.value(),
        returned.isClear(),
        clean.apply(message),
        systemCode == null ? null : clean.apply(systemCode),
        more,
        key,
        json);
  }

  private static String orEmpty(@Nullable String text) {
    return text == null ? "" : text;
  }

  /**
   * Whether it says that what was asked for was done. Some answers carry no code when all is well.
   */
  boolean isGood() {
    return returnCode == null
        ? clear && RealtimeErrors.code(null, message) == null
        : returnCode.intValue() == 0;
  }

  boolean isDeadToken() {
    return !isGood() && RealtimeErrors.isDeadToken(returnCode, message);
  }

  /** The exception, for an answer that is not good. */
  RealtimeException refusal(String service, String what) {
    String words = clear ? message : message + " (its return code cannot be read)";
    return RealtimeErrors.refused(service, what, returnCode, words.strip());
  }

  /** Without the content, which may concern an account. */
  @Override
  public String toString() {
    return "Answer[" + service + ", " + returnCode + "]";
  }
}
