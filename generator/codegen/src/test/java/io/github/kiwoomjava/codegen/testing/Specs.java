package io.github.kiwoomjava.codegen.testing;

import com.fasterxml.jackson.databind.JsonNode;
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
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Specs made by hand; rows count from 10 in the order of the fields of a list. */
public final class Specs {
  private static final Where SHEET = Where.sheet("book.xlsx", "sheet");

  private Specs() {}

  /** A spec without error codes. */
  public static ApiSpec of(Operation... operations) {
    return new ApiSpec(Arrays.asList(operations), List.of());
  }

  /** A query over REST without examples. */
  public static Operation query(String id, List<Field> request, List<Field> response) {
    return query(id, request, response, List.of());
  }

  /** A query over REST with examples of its response. */
  public static Operation query(
      String id, List<Field> request, List<Field> response, List<String> examples) {
    return new Operation(
        id,
        "이름 " + id,
        List.of(),
        Effect.QUERY,
        Transport.REST,
        "POST",
        "/api/dostk/chart",
        new Hosts(null, null),
        new Message(List.of(), List.of(new Body(null, request))),
        new Message(List.of(), List.of(new Body(null, response))),
        new Examples(List.of(), examples.stream().<JsonNode>map(Client::json).toList()),
        Where.sheet("book.xlsx", id));
  }

  /** A list of fields, at rows from 10 on. */
  public static List<Field> fields(Field... fields) {
    return IntStream.range(0, fields.length).mapToObj(i -> at(fields[i], 10 + i)).toList();
  }

  /** An optional text element. */
  public static Field field(String element, String label, Field... children) {
    return new Field(
        element,
        label,
        FieldType.UNSPECIFIED,
        Requirement.OPTIONAL,
        null,
        Facts.NONE,
        null,
        Origin.BOTH,
        fields(children),
        SHEET);
  }

  /** The field as an example alone would show it. */
  public static Field onlyInExample(Field field) {
    return field.withOrigin(Origin.EXAMPLE);
  }

  private static Field at(Field field, int row) {
    return new Field(
        field.element(),
        field.label(),
        field.type(),
        field.requirement(),
        field.length(),
        field.facts(),
        field.remark(),
        field.origin(),
        field.children(),
        SHEET.row(row));
  }
}
