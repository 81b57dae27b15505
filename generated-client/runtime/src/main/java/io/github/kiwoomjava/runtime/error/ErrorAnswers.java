package io.github.kiwoomjava.runtime.error;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes the right exception of an answer. */
public final class ErrorAnswers {
  private static final Pattern ORDER_CODE = Pattern.compile("\\bRC\\d{3,6}");
  private static final Pattern CODE =
      Pattern.compile("\\[(\\d{3,6})(?=[:\\]])|\\bCODE\\s*=\\s*(\\d{3,6})\\b");
  private static final Pattern RATE = Pattern.compile("유량\\s*=\\s*(\\d{1,4})");
  private static final Pattern ELEMENT = Pattern.compile("파라미터\\s*=\\s*([A-Za-z][\\w-]{0,63})");
  private static final Pattern LONG_DIGITS = Pattern.compile("\\d{8,}");
  private static final int LONGEST_MESSAGE = 300;
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int PROXY_AUTHENTICATION = 407;

  private ErrorAnswers() {}

  /**
   * The exact code in a message: an order system's {@code RC} code if there is one, else the number
   * in brackets, as in {@code [8005:…]} or {@code [CODE=8005, MESSAGE=…]}; null if there is
   * neither.
   */
  public static @Nullable String code(String message) {
    Matcher order = ORDER_CODE.matcher(message);
    if (order.find()) {
      return order.group();
    }
    Matcher code = CODE.matcher(message);
    if (!code.find()) {
      return null;
    }
    return code.group(1) == null ? code.group(2) : code.group(1);
  }

  /**
   * Whether a message holds a code of Kiwoom's error sheet, or of its order system. If the sheet's
   * codes cannot be read, any code in brackets counts: a refusal must not pass for a good answer.
   */
  public static boolean holdsKnownCode(String message) {
    String code = code(message);
    return code != null
        && (code.startsWith("RC")
            || ErrorCatalog.codes().isEmpty()
            || ErrorCatalog.find(code) != null);
  }

  /**
   * The exception for an answer.
   *
   * @param status the HTTP status
   * @param returnCode null if missing
   * @param message Kiwoom's message as it came; may be empty
   * @param order whether an order was asked for
   * @param mock whether the mock server answered
   */
  public static ApiException exception(
      String operation,
      int status,
      @Nullable Integer returnCode,
      String message,
      boolean order,
      boolean mock) {
    String code = code(message);
    ApiError error = new ApiError(operation, status, returnCode, code, safe(message));
    Explanation known = ErrorCatalog.find(code);
    Explanation explanation = known != null ? known : unknown(status, returnCode, code, order);
    return switch (explanation.kind()) {
      case "authentication" -> new AuthenticationException(error, explanation);
      case "rate" -> new RateLimitedException(error, explanation, number(RATE, message));
      case "request" -> new InvalidRequestException(error, explanation, text(ELEMENT, message));
      case "mock" -> new NotOnMockException(error, explanation);
      case "registration" -> new NotRegisteredException(error, explanation);
      case "order" -> new OrderRejectedException(error, explanation);
      case "refused" -> new RefusedException(error, explanation);
      case "unexpected" ->
          mock
              ? new NotOnMockException(error, explanation)
              : new ServerException(error, explanation);
      default -> new ServerException(error, explanation);
    };
  }

  private static Explanation unknown(
      int status, @Nullable Integer returnCode, @Nullable String code, boolean order) {
    if (status >= 500) {
      return new Explanation("server", "The server failed.", "Try again later.");
    }
    if (status == TOO_MANY_REQUESTS) {
      return new Explanation(
          "rate", "The server was called more often than it permits.", "Lower the rate.");
    }
    boolean orderCode = code != null && code.startsWith("RC");
    int coarse = returnCode == null ? 0 : returnCode;
    if (orderCode || coarse == 20) {
      return order
          ? new Explanation(
              "order", "The order was refused.", "Kiwoom's message says why; correct the order.")
          : new Explanation(
              "refused", "The server refused the call.", "Kiwoom's message says why.");
    }
    if (status == PROXY_AUTHENTICATION) {
      return new Explanation(
          "server",
          "The proxy on the way asks for a user and a password (HTTP 407).",
          "Give the JDK an Authenticator for it, or go without the proxy.");
    }
    return switch (coarse) {
      case 2 ->
          new Explanation(
              "request", "The request is not acceptable.", "Kiwoom's message says what is wrong.");
      case 3 ->
          new Explanation("authentication", "Keys or token were not accepted.", "Check the keys.");
      case 5 ->
          new Explanation(
              "rate", "The server was called more often than it permits.", "Lower the rate.");
      default ->
          status == 200
              ? new Explanation(
                  "refused",
                  "The server refused the call with a code that this version does not know.",
                  "Kiwoom's message says why.")
              : new Explanation(
                  "server",
                  "The server answered with HTTP " + status + " and no error code.",
                  "Check the address, and proxies on the way.");
    };
  }

  /** Accounts may stand in a message. */
  static String safe(String message) {
    String begin = message.substring(0, Math.min(message.length(), 2 * LONGEST_MESSAGE));
    String plain = begin.replaceAll("\\p{Cntrl}", " ").strip();
    String shortened = Printable.of(plain, LONGEST_MESSAGE);
    return LONG_DIGITS.matcher(shortened).replaceAll(m -> "#".repeat(m.group().length()));
  }

  private static @Nullable Integer number(Pattern pattern, String message) {
    String digits = text(pattern, message);
    return digits == null ? null : Integer.valueOf(digits);
  }

  private static @Nullable String text(Pattern pattern, String message) {
    Matcher matcher = pattern.matcher(message);
    return matcher.find() ? matcher.group(1) : null;
  }
}
