package io.github.kiwoomjava.spec.diff;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.kiwoomjava.spec.model.ApiSpec;
import io.github.kiwoomjava.spec.model.Body;
import io.github.kiwoomjava.spec.model.Effect;
import io.github.kiwoomjava.spec.model.Examples;
import io.github.kiwoomjava.spec.model.Facts;
import io.github.kiwoomjava.spec.model.Field;
import io.github.kiwoomjava.spec.model.FieldType;
import io.github.kiwoomjava.spec.model.Hosts;
import io.github.kiwoomjava.spec.model.Message;
import io.github.kiwoomjava.spec.model.Operation;
import io.github.kiwoomjava.spec.model.Origin;
import io.github.kiwoomjava.spec.model.Requirement;
import io.github.kiwoomjava.spec.model.Transport;
import io.github.kiwoomjava.spec.model.Where;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Small specs. */
final class Specs {
  private static final Where WHERE = Where.file("test");

  private Specs() {}

  static ApiSpec of(Operation... operations) {
    return new ApiSpec(List.of(operations), List.of());
  }

  static Operation operation(String id, List<Field> request, List<Field> response) {
    return operation(id, request, response, new Examples(List.of(), List.of()));
  }

  static Operation operation(
      String id, List<Field> request, List<Field> response, Examples examples) {
    return new Operation(
        id,
        "요청",
        List.of("국내주식"),
        Effect.QUERY,
        Transport.REST,
        "POST",
        "/api/dostk/chart",
        new Hosts("https://api.kiwoom.com", null),
        new Message(List.of(), List.of(new Body(null, request))),
        new Message(List.of(), List.of(new Body(null, response))),
        examples,
        WHERE);
  }

  static Field field(String element, Field... children) {
    return field(element, Requirement.OPTIONAL, children);
  }

  static Field required(String element, Field... children) {
    return field(element, Requirement.REQUIRED, children);
  }

  private static Field field(String element, Requirement requirement, Field... children) {
    return new Field(
        element,
        "라벨 " + element,
        children.length == 0 ? FieldType.STRING : FieldType.LIST,
        requirement,
        20,
        Facts.NONE,
        null,
        Origin.TABLE,
        List.of(children),
        WHERE);
  }

  static Field labelled(Field field, String label) {
    return copy(field, label, field.type(), field.requirement(), field.length(), field.facts());
  }

  static Field typed(Field field, FieldType type) {
    return copy(field, field.label(), type, field.requirement(), field.length(), field.facts());
  }

  static Field with(Field field, Facts facts) {
    return copy(field, field.label(), field.type(), field.requirement(), field.length(), facts);
  }

  static Field copy(
      Field field,
      String label,
      FieldType type,
      Requirement requirement,
      @Nullable Integer length,
      Facts facts) {
    return new Field(
        field.element(),
        label,
        type,
        requirement,
        length,
        facts,
        field.remark(),
        field.origin(),
        field.children(),
        field.where());
  }

  static Facts unit(String unit) {
    return new Facts(List.of(), unit, null, null, null, null, null, null);
  }

  static JsonNode json(String text) {
    try {
      return JsonMapper.builder().build().readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(text, e);
    }
  }
}
