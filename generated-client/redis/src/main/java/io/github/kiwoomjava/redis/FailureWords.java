package io.github.kiwoomjava.redis;

import io.github.kiwoomjava.runtime.error.ApiException;
import io.github.kiwoomjava.runtime.error.KiwoomException;
import io.github.kiwoomjava.runtime.error.RealtimeException;
import io.github.kiwoomjava.runtime.json.JsonWriter;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The end of the leader's session, in the words in which sessions hear of it. */
final class FailureWords {
  private static final String TAKEN_OVER = "R10001";

  private FailureWords() {}

  /** For sessions that are open; empty if they hear it when they log in again. */
  static String system(KiwoomException reason) {
    if (!TAKEN_OVER.equals(code(reason))) {
      return "";
    }
    JsonWriter out = new JsonWriter();
    out.beginObject();
    out.text("trnm", "SYSTEM");
    out.text("code", TAKEN_OVER);
    out.text("message", String.valueOf(reason.getMessage()));
    out.endObject();
    return new String(out.toByteArray(), StandardCharsets.UTF_8);
  }

  /** For those that log in afterwards. */
  static String login(KiwoomException reason) {
    String code = code(reason);
    return ClientMessage.answer(
        "LOGIN",
        3,
        code == null
            ? String.valueOf(reason.getMessage())
            : "[CODE=" + code + ", MESSAGE=" + reason.getMessage() + "]");
  }

  private static @Nullable String code(KiwoomException reason) {
    if (reason instanceof RealtimeException realtime) {
      return realtime.code();
    }
    return reason instanceof ApiException answer ? answer.code() : null;
  }
}
