package io.github.kiwoomjava.redis;

import io.github.kiwoomjava.runtime.error.DecodingException;
import io.github.kiwoomjava.runtime.json.FieldTable;
import io.github.kiwoomjava.runtime.json.JsonReader;
import io.github.kiwoomjava.runtime.json.ProblemListener;
import java.nio.charset.StandardCharsets;
import java.util.function.BiPredicate;
import org.jspecify.annotations.Nullable;

/** A message of live data, for those who hear only a part of its events. */
final class LiveFrame {
  private static final FieldTable FIELDS = FieldTable.of("", "trnm", "data");

  private LiveFrame() {}

  /** Whether it is live data. */
  static boolean isLive(byte[] json) {
    return "REAL".equals(new JsonReader(json, ProblemListener.ignoring()).lookAhead("trnm"));
  }

  /**
   * The message with the events that are wanted; null if there are none. One that is not JSON goes
   * to everybody, who will report it.
   *
   * @param wanted gets type and item, both as the server sent them
   */
  static @Nullable String only(byte[] json, BiPredicate<String, String> wanted) {
    StringBuilder kept = new StringBuilder();
    try {
      JsonReader in = new JsonReader(json, ProblemListener.ignoring());
      in.beginObject();
      for (int f = in.nextField(FIELDS, 0); f >= 0; f = in.nextField(FIELDS, f + 1)) {
        if (f == 0) {
          in.skipValue();
        } else if (in.beginArray()) {
          while (in.nextElement()) {
            String type = in.lookAhead("type");
            String item = in.lookAhead("item");
            int from = in.offset();
            in.skipValue();
            if (wanted.test(strip(type), strip(item))) {
              kept.append(kept.isEmpty() ? "" : ",");
              kept.append(new String(json, from, in.offset() - from, StandardCharsets.UTF_8));
            }
          }
        }
      }
    } catch (DecodingException e) {
      return new String(json, StandardCharsets.UTF_8);
    }
    return kept.isEmpty() ? null : "{\"trnm\":\"REAL\",\"data\":[" + kept + "]}";
  }

  private static String strip(@Nullable String text) {
    return text == null ? "" : text.strip();
  }
}
