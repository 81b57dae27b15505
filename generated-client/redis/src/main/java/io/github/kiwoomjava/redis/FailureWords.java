package io.github.kiwoomjava.redis;

import io.github.kiwoomjava.runtime.error.ApiException;
import io.github.kiwoomjava.runtime.error.KiwoomException;
import io.github.kiwoomjava.runtime.error.RealtimeException;
import io.github.kiwoomjava.runtime.json.JsonWriter;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** The end of the leader's session, in the words in which sessions hear of it. */
final class FailureWords {
  private FailureWords() {}

  /** For sessions that are open. */
  static String system(KiwoomException reason) {
    JsonWriter out = new JsonWriter();
    out.beginObject();
    out.text("trnm", "SYSTEM");
    out.text("code", "R10001");
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
        (code == null ? "" : "[CODE=" + code + "] ") + reason.getMessage());
  }

  private static @Nullable String code(KiwoomException reason) {
    if (reason instanceof RealtimeException realtime) {
      return realtime.code();
    }
    return reason instanceof ApiException answer ? answer.code() : null;
  }
}
