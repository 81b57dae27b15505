package io.github.kiwoomjava.docs.site;

import io.github.kiwoomjava.codegen.plan.CodeTypePlan;
import io.github.kiwoomjava.codegen.plan.ValuePlan;
import io.github.kiwoomjava.codegen.typing.FieldTyping;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Values of examples as Java expressions. */
final class JavaValue {
  private final Map<String, CodeTypePlan> codeTypes = new HashMap<>();

  JavaValue(List<CodeTypePlan> codeTypes) {
    codeTypes.forEach(type -> this.codeTypes.put(type.type().simpleName(), type));
  }

  /**
   * The expression for a value.
   *
   * @param raw as it is on the wire; empty where an example leaves it out
   * @return null if there is none that makes sense
   */
  @Nullable String of(ValuePlan value, String raw) {
    FieldTyping typing = value.typing();
    return switch (typing.kind()) {
      case TEXT -> text(raw);
      case STOCK_CODE -> text(raw.isEmpty() ? "005930" : raw);
      case CODE -> code(value, raw);
      case INTEGER -> raw.matches("[+-]?\\d{1,18}") ? trimmed(raw) + "L" : "1L";
      case DECIMAL -> "new BigDecimal(" + text(number(raw)) + ")";
      case PRICE -> "Price.of(new BigDecimal(" + text(number(raw)) + "))";
      case DATE ->
          raw.matches("\\d{8}")
              ? "LocalDate.of(%s, %d, %d)"
                  .formatted(
                      raw.substring(0, 4),
                      Integer.parseInt(raw.substring(4, 6)),
                      Integer.parseInt(raw.substring(6)))
              : "LocalDate.now()";
      case TIME -> "LocalTime.of(9, 0)";
      case DATE_TIME -> "LocalDateTime.now()";
      case MONTH -> "YearMonth.now()";
      case YEAR -> "Year.now()";
      case FLAG -> String.valueOf(raw.equals(typing.trueValue()));
      case LIST, OBJECT -> null;
    };
  }

  private static String trimmed(String digits) {
    String bare = digits.replaceAll("^\\+?0*(?=\\d)", "");
    return bare.startsWith("-") ? "-" + bare.substring(1).replaceAll("^0*(?=\\d)", "") : bare;
  }

  private static String number(String raw) {
    return raw.matches("[+-]?\\d+(\\.\\d+)?") ? raw : "70000";
  }

  private @Nullable String code(ValuePlan value, String raw) {
    String name = Objects.requireNonNull(value.type()).simpleName();
    CodeTypePlan type = codeTypes.get(name);
    if (type == null || type.constants().isEmpty()) {
      return null;
    }
    String constant =
        type.constants().stream()
            .filter(each -> each.raw().equals(raw))
            .findFirst()
            .orElse(type.constants().get(0))
            .name();
    return name + "." + constant;
  }

  private static String text(String raw) {
    StringBuilder literal = new StringBuilder("\"");
    for (int i = 0; i < raw.length(); i++) {
      char c = raw.charAt(i);
      if (c == '"' || c == '\\') {
        literal.append('\\').append(c);
      } else if (c < ' ' || Character.getType(c) == Character.FORMAT) {
        literal.append("\\u%04x".formatted((int) c));
      } else {
        literal.append(c);
      }
    }
    return literal.append('"').toString();
  }
}
