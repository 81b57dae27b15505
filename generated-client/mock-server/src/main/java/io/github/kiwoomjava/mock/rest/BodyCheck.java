package io.github.kiwoomjava.mock.rest;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.kiwoomjava.mock.error.ErrorBook;
import io.github.kiwoomjava.spec.model.CodeValue;
import io.github.kiwoomjava.spec.model.Field;
import io.github.kiwoomjava.spec.model.FieldType;
import io.github.kiwoomjava.spec.model.Operation;
import io.github.kiwoomjava.spec.model.Origin;
import io.github.kiwoomjava.spec.model.Requirement;
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
  private final ErrorBook errors;

  private BodyCheck(List<Rule> rules, ErrorBook errors) {
    this.rules = rules;
    this.errors = errors;
  }

  /** The check for an operation; with several tables the first counts. */
  static BodyCheck of(Operation operation, ErrorBook errors) {
    List<JsonNode> examples =
        operation.examples().request().stream().filter(JsonNode::isObject).toList();
    return new BodyCheck(rules(operation.request().bodies().get(0).fields(), examples, ""), errors);
  }

  /**
   * Passes or throws.
   *
   * @throws io.github.kiwoomjava.mock.error.Failure 1511 for the first required element without a
   *     value, 1517 for the first of the wrong kind
   */
  void check(JsonNode body) {
    for (Rule rule : rules) {
      rule.check(body.get(rule.element), errors);
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
      boolean structured,
      List<Rule> children) {

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

    void check(@Nullable JsonNode value, ErrorBook errors) {
      if (value == null || isBlank(value)) {
        if (required && (value == null || value.isNull() || !blankAllowed)) {
          throw errors.failure("1511", path);
        }
        return;
      }
      if (structured) {
        checkBelow(value, errors);
      } else if (value.isContainerNode()) {
        throw wrong(errors, "문자열이어야 합니다");
      } else if (length(value.asText()) > longest) {
        throw wrong(errors, "길이 " + length(value.asText()) + " > " + longest);
      } else if (!codes.isEmpty() && !codes.contains(value.asText())) {
        throw wrong(errors, "허용되지 않는 값 " + value.asText());
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

    private void checkBelow(JsonNode value, ErrorBook errors) {
      if (!value.isContainerNode()) {
        throw wrong(errors, "구조가 맞지 않습니다");
      }
      if (children.isEmpty()) {
        return;
      }
      for (JsonNode row : value.isArray() ? value : List.of(value)) {
        if (!row.isObject()) {
          throw wrong(errors, "구조가 맞지 않습니다");
        }
        for (Rule child : children) {
          child.check(row.get(child.element), errors);
        }
      }
    }

    private RuntimeException wrong(ErrorBook errors, String reason) {
      return errors.failure("1517", path, reason);
    }
  }
}
