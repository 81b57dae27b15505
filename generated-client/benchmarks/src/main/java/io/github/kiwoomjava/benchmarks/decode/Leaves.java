package io.github.kiwoomjava.benchmarks.decode;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The values of a message with their types, sorted: records that are cut differently hold the same
 * work if they hold the same values. Blank texts, which some libraries keep, do not count.
 */
public final class Leaves {
  private final List<String> found = new ArrayList<>();

  private Leaves() {}

  /** The values of a message. */
  public static List<String> of(Object message) {
    Leaves leaves = new Leaves();
    leaves.add(message);
    Collections.sort(leaves.found);
    return leaves.found;
  }

  private void add(@Nullable Object value) {
    if (value instanceof Record message) {
      for (RecordComponent component : message.getClass().getRecordComponents()) {
        add(get(component, message));
      }
    } else if (value instanceof Collection<?> list) {
      list.forEach(this::add);
    } else if (value instanceof Map<?, ?> map) {
      map.values().forEach(this::add);
    } else if (value != null && !value.equals("")) {
      found.add(value.getClass().getSimpleName() + " " + value);
    }
  }

  private static @Nullable Object get(RecordComponent component, Object message) {
    try {
      component.getAccessor().setAccessible(true);
      return component.getAccessor().invoke(message);
    } catch (IllegalAccessException | InvocationTargetException e) {
      throw new IllegalStateException(component.toString(), e);
    }
  }
}
