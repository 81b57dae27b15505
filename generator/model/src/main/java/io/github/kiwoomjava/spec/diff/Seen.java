package io.github.kiwoomjava.spec.diff;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.kiwoomjava.spec.model.FieldType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What examples show of a field where its Type cell may be blank. */
enum Seen {
  /** No example tells, or they contradict each other. */
  NOTHING(null),
  VALUE(FieldType.STRING),
  OBJECT(FieldType.OBJECT),
  LIST(FieldType.LIST),
  /** Rows whose fields have places instead of names. */
  ROWS_BY_PLACE(FieldType.LIST);

  private final @Nullable FieldType type;

  Seen(@Nullable FieldType type) {
    this.type = type;
  }

  @Nullable FieldType type() {
    return type;
  }

  /** Blank texts and nulls stand for whatever is absent and tell nothing. */
  static Seen of(List<JsonNode> values) {
    Seen seen = NOTHING;
    for (JsonNode value : values) {
      Seen next = of(value);
      if (seen != NOTHING && next != NOTHING && seen.type != next.type) {
        return NOTHING;
      }
      seen = next == NOTHING ? seen : next;
    }
    return seen;
  }

  private static Seen of(JsonNode value) {
    if (value.isNull() || (value.isTextual() && value.textValue().isBlank())) {
      return NOTHING;
    }
    if (value.isArray()) {
      return value.path(0).isArray() ? ROWS_BY_PLACE : LIST;
    }
    return value.isObject() ? OBJECT : VALUE;
  }
}
