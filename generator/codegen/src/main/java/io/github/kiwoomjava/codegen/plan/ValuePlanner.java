package io.github.kiwoomjava.codegen.plan;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.kiwoomjava.codegen.correct.Structure;
import io.github.kiwoomjava.codegen.plan.ValuePlan.Form;
import io.github.kiwoomjava.codegen.tables.FieldKey;
import io.github.kiwoomjava.codegen.typing.ExampleValues;
import io.github.kiwoomjava.codegen.typing.FieldTyping;
import io.github.kiwoomjava.codegen.typing.Kind;
import io.github.kiwoomjava.codegen.typing.Shape;
import io.github.kiwoomjava.codegen.typing.TypeResolver;
import io.github.kiwoomjava.spec.finding.FindingCollector;
import io.github.kiwoomjava.spec.model.Field;
import io.github.kiwoomjava.spec.model.FieldType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Decides a field's kind and container from the tables, the sheet and the examples. */
final class ValuePlanner {
  private final TypeResolver types;
  private final CodeTypes codeTypes;
  private final Map<FieldKey, Structure> structures;
  private final boolean strict;
  private final FindingCollector findings;

  ValuePlanner(
      TypeResolver types,
      CodeTypes codeTypes,
      Map<FieldKey, Structure> structures,
      boolean strict,
      FindingCollector findings) {
    this.types = types;
    this.codeTypes = codeTypes;
    this.structures = structures;
    this.strict = strict;
    this.findings = findings;
  }

  /** What the field is; a structure's type is still open. */
  Decision decide(FieldKey key, Field field, ExampleValues examples) {
    List<JsonNode> values = examples.at(key);
    Shape shape = Shape.of(values);
    FieldTyping typing = types.resolve(key, field).orElse(null);
    Form form = form(key, field, shape, typing);
    return switch (form) {
      case ROWS ->
          Decision.structure(
              form,
              Kind.LIST,
              shape == Shape.ARRAYS || structures.get(key) == Structure.LIST_OF_LIST);
      case OBJECT -> Decision.structure(form, Kind.OBJECT, false);
      case TEXT_LIST -> Decision.structure(form, Kind.LIST, false);
      case RAW_JSON -> Decision.structure(form, Kind.OBJECT, false);
      case SCALAR -> scalar(key, field, typing, shape, values);
    };
  }

  private Form form(FieldKey key, Field field, Shape shape, @Nullable FieldTyping typing) {
    if (structures.get(key) == Structure.LIST_OF_TEXT) {
      return Form.TEXT_LIST;
    }
    Kind kind = typing == null ? null : typing.kind();
    if (field.children().isEmpty()) {
      return formOfLeaf(field, shape, kind);
    }
    if (shape.isScalar() && (kind == null || !kind.isStructure())) {
      report(
          "structure-conflict",
          key,
          field,
          "has elements below it in the table, but is a plain value in the examples; it is read as"
              + " a value");
      return Form.SCALAR;
    }
    if (kind == Kind.LIST) {
      return Form.ROWS;
    }
    if (kind == Kind.OBJECT) {
      return Form.OBJECT;
    }
    if (shape == Shape.OBJECT) {
      return Form.OBJECT;
    }
    if (shape == Shape.OBJECTS || shape == Shape.ARRAYS) {
      return Form.ROWS;
    }
    return field.type() == FieldType.OBJECT || field.type() == FieldType.MAP
        ? Form.OBJECT
        : Form.ROWS;
  }

  private static Form formOfLeaf(Field field, Shape shape, @Nullable Kind kind) {
    if (kind == Kind.LIST) {
      return shape == Shape.OBJECTS || shape == Shape.ARRAYS ? Form.RAW_JSON : Form.TEXT_LIST;
    }
    if (kind == Kind.OBJECT) {
      return Form.RAW_JSON;
    }
    if (kind != null) {
      return Form.SCALAR;
    }
    return switch (shape) {
      case SCALARS -> Form.TEXT_LIST;
      case OBJECT, OBJECTS, ARRAYS, MIXED -> Form.RAW_JSON;
      case SCALAR, NUMBER -> Form.SCALAR;
      case UNKNOWN ->
          field.type() == FieldType.STRING || field.type() == FieldType.UNSPECIFIED
              ? Form.SCALAR
              : Form.RAW_JSON;
    };
  }

  private Decision scalar(
      FieldKey key, Field field, @Nullable FieldTyping found, Shape shape, List<JsonNode> values) {
    boolean integral =
        isNumber(key, shape)
            && values.stream().allMatch(value -> value.isIntegralNumber() || value.isNull());
    FieldTyping typing = found;
    boolean reviewed = typing != null;
    if (typing == null || typing.kind().isStructure()) {
      if (strict && typing == null) {
        findings.error(
            "untyped-field",
            field.where(),
            key
                + " ("
                + field.label()
                + ") has no kind: add a rule to typing/rules.tsv or a line to"
                + " typing/exceptions.tsv");
      }
      typing = FieldTyping.of(integral ? Kind.INTEGER : Kind.TEXT);
    }
    JavaType codeType = null;
    if (typing.kind() == Kind.CODE) {
      Optional<JavaType> known = codeTypes.use(key, field, typing);
      if (known.isPresent()) {
        codeType = known.get();
      } else {
        typing = FieldTyping.of(Kind.TEXT);
      }
    }
    boolean bareNumber = integral && typing.kind() == Kind.INTEGER;
    return new Decision(new ValuePlan(Form.SCALAR, typing, codeType, bareNumber), false, reviewed);
  }

  /** Examples that leave a result code out still have servers that send a number. */
  private boolean isNumber(FieldKey key, Shape shape) {
    return shape == Shape.NUMBER
        || (shape == Shape.UNKNOWN
            && (structures.get(key) == Structure.NUMBER || key.path().equals("return_code")));
  }

  private void report(String code, FieldKey key, Field field, String text) {
    String message = key + " (" + field.label() + ") " + text;
    if (strict) {
      findings.error(code, field.where(), message + "; say so in corrections.yaml");
    } else {
      findings.warning(code, field.where(), message);
    }
  }

  /**
   * What a field is.
   *
   * @param value a structure's type is null still
   * @param positional whether rows are arrays
   * @param reviewed whether a table says so
   */
  record Decision(ValuePlan value, boolean positional, boolean reviewed) {
    /** Text, whatever the tables say. */
    static Decision text() {
      return new Decision(
          new ValuePlan(Form.SCALAR, FieldTyping.of(Kind.TEXT), null, false), false, true);
    }

    static Decision structure(Form form, Kind kind, boolean positional) {
      return new Decision(new ValuePlan(form, FieldTyping.of(kind), null, false), positional, true);
    }
  }
}
