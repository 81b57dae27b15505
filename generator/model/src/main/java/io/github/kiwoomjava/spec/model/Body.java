package io.github.kiwoomjava.spec.model;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One table of body fields.
 *
 * @param title the heading inside the sheet that sets it apart from its siblings, or null
 */
public record Body(@Nullable String title, List<Field> fields) {
  public Body {
    fields = List.copyOf(fields);
  }
}
