package io.github.kiwoomjava.codegen.plan;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.kiwoomjava.codegen.plan.ValuePlan.Form;
import io.github.kiwoomjava.codegen.tables.FieldKey;
import io.github.kiwoomjava.codegen.typing.ExampleValues;
import io.github.kiwoomjava.codegen.typing.ValueCheck;
import io.github.kiwoomjava.spec.finding.FindingCollector;
import io.github.kiwoomjava.spec.model.Field;
import java.util.Set;

/** Compares each field's kind with every value that the examples show. */
final class EvidenceCheck {
  private final Set<FieldKey> excused;
  private final boolean strict;
  private final FindingCollector findings;

  /**
   * Prepares the check.
   *
   * @param excused fields whose examples are known to be wrong
   */
  EvidenceCheck(Set<FieldKey> excused, boolean strict, FindingCollector findings) {
    this.excused = excused;
    this.strict = strict;
    this.findings = findings;
  }

  void check(FieldKey key, Field field, ValuePlan value, ExampleValues examples) {
    if (excused.contains(key)) {
      return;
    }
    for (JsonNode example : examples.at(key)) {
      if (!fits(value, example)) {
        String message =
            "the example value "
                + abbreviated(example.toString())
                + " of "
                + key
                + " ("
                + field.label()
                + ") is no "
                + (value.form() == Form.SCALAR
                    ? value.typing().kind().tableName()
                    : value.form().name())
                + "; type the field otherwise in typing/exceptions.tsv, or say in corrections.yaml"
                + " why the example is wrong";
        if (strict) {
          findings.error("example-does-not-fit", field.where(), message);
        } else {
          findings.warning("example-does-not-fit", field.where(), message);
        }
        return;
      }
    }
  }

  private static boolean fits(ValuePlan value, JsonNode example) {
    boolean absent = example.isNull() || (example.isTextual() && example.textValue().isBlank());
    if (absent || value.form() == Form.RAW_JSON) {
      return true;
    }
    return switch (value.form()) {
      case SCALAR -> example.isValueNode() && ValueCheck.fits(value.typing(), example.asText());
      case OBJECT -> example.isObject();
      default -> example.isArray();
    };
  }

  private static String abbreviated(String json) {
    return json.length() > 60 ? json.substring(0, 60) + "…" : json;
  }
}
