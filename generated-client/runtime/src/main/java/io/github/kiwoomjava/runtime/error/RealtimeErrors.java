package io.github.kiwoomjava.runtime.error;

import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Makes exceptions of what the realtime server refuses. */
public final class RealtimeErrors {
  /** Keys, machine or account have to be set right first. */
  private static final Set<String> FINAL =
      Set.of("8001", "8002", "8010", "8020", "8030", "8031", "8040", "8050", "8103");

  /** Codes that only the realtime server has; Kiwoom has published no list of them. */
  private static final Map<String, Explanation> CODES =
      Map.of(
          "100013",
          new Explanation("session", "The server does not count the session as logged in.", ""),
          "805004",
          new Explanation("authentication", "The server does not take the token.", ""),
          "R10001",
          new Explanation(
              "session",
              "Another session with the same app key took over.",
              "Close that one, or give each program an app key of its own; then open a new session."
                  + " See reconnectAfterTakeover."),
          "R10002",
          new Explanation("session", "The server missed answers to its PING.", ""));

  private RealtimeErrors() {}

  /**
   * The exact code: that in the message if there is one, else the return code.
   *
   * @param returnCode null if missing
   */
  public static @Nullable String code(@Nullable Integer returnCode, String message) {
    String code = ErrorAnswers.code(message);
    return code != null || returnCode == null ? code : returnCode.toString();
  }

  /** Whether this says that the token is no good, while another one may be. */
  public static boolean isDeadToken(@Nullable Integer returnCode, String message) {
    return "8005".equals(code(returnCode, message))
        || (returnCode != null && returnCode == 805004 && !isFinal(returnCode, message));
  }

  /** Whether trying again cannot help, because keys or registrations at Kiwoom are wrong. */
  public static boolean isFinal(@Nullable Integer returnCode, String message) {
    String code = code(returnCode, message);
    return code != null && FINAL.contains(code);
  }

  /**
   * The exception for a refusal.
   *
   * @param service what was refused, such as {@code REG}
   * @param what says what was refused, in words; may be empty
   * @param message Kiwoom's message as it came; may be empty
   */
  public static RealtimeException refused(
      String service, String what, @Nullable Integer returnCode, String message) {
    String code = code(returnCode, message);
    Explanation known = code == null ? null : CODES.get(code);
    if (known == null) {
      known = ErrorCatalog.find(code);
    }
    StringBuilder text = new StringBuilder("the server refused ");
    text.append(what.isEmpty() ? "this" : what).append('.');
    if (known != null) {
      text.append(' ').append(known.text()).append(' ').append(known.advice());
    }
    text.append(" (");
    if (code != null) {
      text.append("code ").append(code);
    }
    if (returnCode != null && !returnCode.toString().equals(code)) {
      text.append(code == null ? "" : ", ").append("return_code ").append(returnCode);
    }
    String words = ErrorAnswers.safe(message);
    text.append(words.isEmpty() ? "" : ", Kiwoom says: " + words).append(')');
    return new RealtimeException(service, text.toString(), code, true, null);
  }

  /** What a message of the server's own accord says. */
  public static String system(String code, String message) {
    Explanation known = CODES.get(code);
    String text = known == null ? "" : known.text() + " " + known.advice() + " ";
    return text
        + "(SYSTEM "
        + Printable.of(code, 20)
        + ", Kiwoom says: "
        + ErrorAnswers.safe(message)
        + ")";
  }
}
