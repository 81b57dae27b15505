package io.github.kiwoomjava.codegen.typing;

import org.jspecify.annotations.Nullable;

/**
 * What stands around a value on the wire and does not belong to it.
 *
 * @param suffix such as {@code %}, null for none
 * @param grouping what separates thousands, null for nothing
 * @param tail whether something may follow that means nothing, as an empty time does after a date
 */
public record Decoration(@Nullable String suffix, @Nullable String grouping, boolean tail) {
  /** Nothing. */
  public static final Decoration NONE = new Decoration(null, null, false);

  /** The value alone. */
  String strip(String text, @Nullable String pattern) {
    String value = text;
    if (suffix != null && value.endsWith(suffix)) {
      value = value.substring(0, value.length() - suffix.length());
    }
    if (grouping != null) {
      value = value.replace(grouping, "");
    }
    return tail && pattern != null && value.length() > pattern.length()
        ? value.substring(0, pattern.length())
        : value;
  }
}
