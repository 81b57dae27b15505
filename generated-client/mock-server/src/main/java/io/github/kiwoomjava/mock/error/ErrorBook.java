package io.github.kiwoomjava.mock.error;

import io.github.kiwoomjava.spec.model.ApiSpec;
import io.github.kiwoomjava.spec.model.ErrorCode;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Makes failures from codes. The message is the spec's own where its error sheet has the code,
 * otherwise a short one of ours, so that older editions without such a sheet work too.
 */
public final class ErrorBook {
  private static final Pattern HOLE = Pattern.compile("\\{\\?\\}");

  /** The parameters are what clients parse, so they are spelled as the live server spells them. */
  private static final Map<String, String> FALLBACKS =
      Map.ofEntries(
          Map.entry("1504", "API ID={?}, URI={?}"),
          Map.entry("1505", "API ID={?}"),
          Map.entry("1511", "필수입력 파라미터={?}"),
          Map.entry("1517", "파라미터={?} 실패사유={?}"),
          Map.entry("1687", "API ID={?}"),
          Map.entry("1700", "유량={?}, API ID={?}"),
          Map.entry("1701", "총유량={?}"),
          Map.entry("1702", "총유량={?}, API_ID={?}"),
          Map.entry("1902", "종목코드={?}"),
          Map.entry("1903", "거래소구분={?}, 종목코드={?}"),
          Map.entry("1999", "실패사유={?}"),
          Map.entry("8005", "유효하지 않은 토큰"),
          Map.entry("8015", "실패사유={?}"));

  private final Map<String, String> messages;

  public ErrorBook(ApiSpec spec) {
    messages =
        spec.errorCodes().stream()
            .collect(
                Collectors.toMap(ErrorCode::code, ErrorCode::message, (first, again) -> first));
  }

  /**
   * The failure that Kiwoom reports with a code of its error sheet.
   *
   * @param values for the places that the message leaves open, in order; too few leave the rest
   *     empty, too many are dropped
   */
  public Failure failure(String code, String... values) {
    ErrorClass kind = ErrorClass.of(code);
    return new Failure(
        kind.status(),
        kind.returnCode(),
        code,
        kind.words() + "[" + code + ":" + message(code, values) + "]");
  }

  /** A refusal by the trading system behind the gateway, such as {@code RC4058}. */
  public Failure refusal(String code, String message) {
    return new Failure(200, 20, code, "[2000](" + code + ":" + message + ")");
  }

  /** The failure for a code that a script names: of the error sheet, or of the trading system. */
  public Failure scripted(String code, String apiId) {
    if (!code.chars().allMatch(Character::isDigit) || code.length() > 4) {
      return refusal(code, message(code));
    }
    return code.equals("1700") ? failure(code, "1", apiId) : failure(code, apiId, "");
  }

  /** Only the message, its open places filled. */
  public String message(String code, String... values) {
    String template = messages.getOrDefault(code, FALLBACKS.getOrDefault(code, "오류"));
    Matcher hole = HOLE.matcher(template);
    StringBuilder text = new StringBuilder();
    for (int i = 0; hole.find(); i++) {
      hole.appendReplacement(text, Matcher.quoteReplacement(i < values.length ? values[i] : ""));
    }
    return hole.appendTail(text).toString();
  }
}
