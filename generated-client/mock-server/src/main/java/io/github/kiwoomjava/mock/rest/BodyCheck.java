package io.github.kiwoomjava.mock.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.kiwoomjava.mock.error.ErrorBook;
import io.github.kiwoomjava.spec.model.CodeValue;
import io.github.kiwoomjava.spec.model.Field;
import io.github.kiwoomjava.spec.model.FieldType;
import io.github.kiwoomjava.spec.model.Operation;
import io.github.kiwoomjava.spec.model.Origin;
import io.github.kiwoomjava.spec.model.Requirement;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Checks a body against its table. Where the sheet's own example breaks a rule of its table, the
 * example wins: what Kiwoom shows as a request must not be refused here.
 */
final class BodyCheck {
  private final List<Rule> rules;
  private final String operation;
  private final Complaints complaints;

  private BodyCheck(String operation, List<Rule> rules, Complaints complaints) {
    this.operation = operation;
    this.rules = rules;
    this.complaints = complaints;
  }

  /**
   * The check for an operation; with several tables the first counts.
   *
   * @param strict whether values that the table does not list, and long texts, are refused
   */
  static BodyCheck of(Operation operation, ErrorBook errors, boolean strict) {
    List<JsonNode> examples =
        operation.examples().request().stream().filter(JsonNode::isObject).toList();
    return new BodyCheck(
        operation.id(),
        rules(operation.request().bodies().get(0).fields(), examples, ""),
        new Complaints(errors, strict));
  }

  /**
   * Passes or throws.
   *
   * @throws io.github.kiwoomjava.mock.error.Failure 1511 for the first required element without a
   *     value, 1517 for the first of the wrong kind or an impossible date; when strict also for one
   *     that the table does not list or that is too long
   */
  void check(JsonNode body) {
    for (Rule rule : rules) {
      rule.check(body.get(rule.element), operation, complaints);
    }
  }

  private static List<Rule> rules(List<Field> fields, List<JsonNode> examples, String prefix) {
    return fields.stream()
        .filter(field -> field.origin() != Origin.EXAMPLE)
        .map(field -> Rule.of(field, examples, prefix))
        .toList();
  }

  /** What one element must be. */
  private record Rule(
      String element,
      String path,
      boolean required,
      boolean blankAllowed,
      int longest,
      Set<String> codes,
      boolean date,
      boolean structured,
      List<Rule> children) {
    private static final DateTimeFormatter DATE =
        DateTimeFormatter.ofPattern("uuuuMMdd").withResolverStyle(ResolverStyle.STRICT);

    static Rule of(Field field, List<JsonNode> examples, String prefix) {
      List<JsonNode> shown =
          examples.stream()
              .map(example -> example.path(field.element()))
              .filter(value -> !value.isMissingNode())
              .toList();
      String path = prefix + field.element();
      boolean structured =
          field.type() == FieldType.LIST
              || field.type() == FieldType.OBJECT
              || field.type() == FieldType.MAP
              || !field.children().isEmpty()
              || shown.stream().anyMatch(JsonNode::isContainerNode);
      int shownLength = shown.stream().mapToInt(value -> value.asText().length()).max().orElse(0);
      int longest =
          field.length() == null ? Integer.MAX_VALUE : Math.max(field.length(), shownLength);
      Set<String> codes =
          field.facts().codes().stream()
              .map(CodeValue::value)
              .collect(Collectors.toUnmodifiableSet());
      boolean codesHold =
          shown.stream().map(JsonNode::asText).allMatch(v -> v.isBlank() || codes.contains(v));
      return new Rule(
          field.element(),
          path,
          field.requirement() == Requirement.REQUIRED,
          shown.stream().anyMatch(Rule::isBlank),
          longest,
          codesHold ? codes : Set.of(),
          "yyyyMMdd".equals(field.facts().pattern())
              && shown.stream().map(JsonNode::asText).allMatch(v -> v.isBlank() || isDate(v)),
          structured,
          structured ? rules(field.children(), below(shown), path + "/") : List.of());
    }

    private static List<JsonNode> below(List<JsonNode> shown) {
      return shown.stream()
          .map(value -> value.isArray() ? value.path(0) : value)
          .filter(JsonNode::isObject)
          .toList();
    }

    private static boolean isBlank(JsonNode value) {
      return value.isNull() || (value.isValueNode() && value.asText().isBlank());
    }

    void check(@Nullable JsonNode value, String operation, Complaints complaints) {
      if (value == null || isBlank(value)) {
        if (required && (value == null || value.isNull() || !blankAllowed)) {
          throw complaints.missing(path);
        }
        return;
      }
      if (structured) {
        checkBelow(value, operation, complaints);
      } else if (value.isContainerNode()) {
        throw complaints.wrong(path, "문자열이어야 합니다");
      } else if (date && !isDate(value.asText())) {
        throw complaints.wrong(path, "없는 날짜 " + value.asText());
      } else if (length(value.asText()) > longest) {
        complaints.odd(operation, path, "길이 " + length(value.asText()) + " > " + longest);
      } else if (!codes.isEmpty() && !codes.contains(value.asText())) {
        complaints.odd(operation, path, "허용되지 않는 값 " + value.asText());
      }
    }

    private static boolean isDate(String text) {
      try {
        DATE.parse(text);
        return true;
      } catch (DateTimeParseException e) {
        return false;
      }
    }

    /** Several values may stand in one, parted by bars (ka10095); the sheets tell of one. */
    private static int length(String text) {
      int longest = 0;
      for (String part : text.split("\\|", -1)) {
        longest = Math.max(longest, part.length());
      }
      return longest;
    }

    private void checkBelow(JsonNode value, String operation, Complaints complaints) {
      if (!value.isContainerNode()) {
        throw complaints.wrong(path, "구조가 맞지 않습니다");
      }
      if (children.isEmpty()) {
        return;
      }
      for (JsonNode row : value.isArray() ? value : List.of(value)) {
        if (!row.isObject()) {
          throw complaints.wrong(path, "구조가 맞지 않습니다");
        }
        for (Rule child : children) {
          child.check(row.get(child.element), operation, complaints);
        }
      }
    }
  }
}
