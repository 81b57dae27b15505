package io.github.kiwoomjava.cli.show;

import io.github.kiwoomjava.runtime.catalog.FieldInfo;
import io.github.kiwoomjava.runtime.catalog.OperationInfo;
import io.github.kiwoomjava.runtime.catalog.Section;
import io.github.kiwoomjava.runtime.message.BuiltObject;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A typed answer as a tree of maps, lists and values, in the order of the sheet, and what the
 * catalogue says of each member.
 */
public final class AnswerView {
  private static final Set<String> NOT_MEMBERS =
      Set.of("toJson", "toBuilder", "hashCode", "toString");

  private final Map<String, FieldInfo> fields = new LinkedHashMap<>();
  private final Map<String, Integer> order = new HashMap<>();

  /** The answers of an operation. */
  public AnswerView(OperationInfo operation) {
    this(operation, "");
  }

  /**
   * Parts of an operation's answers.
   *
   * @param within the way to them, such as {@code updates.}; empty for whole answers
   */
  public AnswerView(OperationInfo operation, String within) {
    for (FieldInfo field : operation.fieldInfos()) {
      if (field.section() == Section.RESPONSE) {
        String whole = field.name().replaceAll("\\[\\d*]", "");
        if (!whole.startsWith(within)) {
          continue;
        }
        String name = whole.substring(within.length());
        fields.putIfAbsent(name, field);
        StringBuilder path = new StringBuilder();
        for (String part : name.split("\\.", -1)) {
          path.append(path.isEmpty() ? "" : ".").append(part);
          order.putIfAbsent(path.toString(), order.size());
        }
      }
    }
  }

  /** What is known of a member, by its path without indexes such as {@code candles.closePrice}. */
  public @Nullable FieldInfo field(String path) {
    return fields.get(path);
  }

  /** The members of an answer by name; nested objects are maps, and lists of them lists of maps. */
  public Map<String, @Nullable Object> read(Object answer) {
    return members(answer, "");
  }

  private Map<String, @Nullable Object> members(Object object, String path) {
    Map<String, @Nullable Object> members = new LinkedHashMap<>();
    Arrays.stream(object.getClass().getMethods())
        .filter(AnswerView::isAccessor)
        .sorted(
            Comparator.comparing(
                    (Method method) ->
                        order.getOrDefault(path + method.getName(), Integer.MAX_VALUE))
                .thenComparing(Method::getName))
        .forEach(
            method ->
                members.put(
                    method.getName(),
                    value(invoke(method, object), path + method.getName() + ".")));
    return members;
  }

  private @Nullable Object value(@Nullable Object value, String path) {
    if (value instanceof List<?> list) {
      return list.stream().map(entry -> value(entry, path)).toList();
    }
    return value instanceof BuiltObject object ? members(object, path) : value;
  }

  private static boolean isAccessor(Method method) {
    return method.getParameterCount() == 0
        && method.getReturnType() != void.class
        && !Modifier.isStatic(method.getModifiers())
        && !method.isBridge()
        && method.getDeclaringClass() != Object.class
        && !NOT_MEMBERS.contains(method.getName());
  }

  private static @Nullable Object invoke(Method method, Object target) {
    try {
      return method.invoke(target);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(method + " cannot be called", e);
    }
  }
}
