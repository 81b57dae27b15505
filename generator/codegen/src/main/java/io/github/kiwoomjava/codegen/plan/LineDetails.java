package io.github.kiwoomjava.codegen.plan;

import io.github.kiwoomjava.codegen.plan.FieldLine.Detail;
import io.github.kiwoomjava.codegen.typing.FieldTyping;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the runtime has to know of a field's wire form besides its kind, for the directions that are
 * not generated. Nearly all fields need none.
 */
final class LineDetails {
  private LineDetails() {}

  /**
   * The details.
   *
   * @param spellings further names of the element
   * @param positional whether the field holds rows that are arrays
   * @param inner the object that holds this and the following elements of the same Java object, or
   *     null
   */
  static List<Detail> of(
      String element,
      List<String> spellings,
      ValuePlan value,
      boolean positional,
      @Nullable String inner) {
    List<Detail> details = new ArrayList<>();
    if (!standsInPath(element)) {
      details.add(new Detail("element", element));
    }
    if (!spellings.isEmpty()) {
      details.add(new Detail("also", String.join("|", spellings)));
    }
    if (inner != null) {
      details.add(new Detail("in", inner));
    }
    if (positional) {
      details.add(new Detail("row", ""));
    }
    if (value.form() == ValuePlan.Form.SCALAR) {
      addScalar(details, value);
    }
    return details;
  }

  private static void addScalar(List<Detail> details, ValuePlan value) {
    FieldTyping typing = value.typing();
    if (value.bareNumber()) {
      details.add(new Detail("number", ""));
    }
    if (typing.scale() > 0) {
      details.add(new Detail("scale", Integer.toString(typing.scale())));
    }
    put(details, "pattern", typing.pattern());
    put(details, "true", typing.trueValue());
    put(details, "false", typing.falseValue());
    put(details, "suffix", typing.decoration().suffix());
  }

  private static void put(List<Detail> details, String name, @Nullable String text) {
    if (text != null) {
      details.add(new Detail(name, text));
    }
  }

  /** Whether the element can be told from the catalogue's path, which is one line of text. */
  private static boolean standsInPath(String element) {
    return element
        .chars()
        .noneMatch(c -> c == '/' || Character.isWhitespace(c) || Character.isISOControl(c));
  }
}
