package io.github.kiwoomjava.runtime.mirror;

import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes objects of a generated type, without the checks of what callers fill in. */
interface Maker {
  /** An object with these members; those that are not named are null. */
  Object make(Map<String, @Nullable Object> members);

  /**
   * The maker of a type.
   *
   * @param members the types of its members by name, for types that have a builder
   */
  static Maker of(Class<?> type, Map<String, Class<?>> members) {
    if (type.isRecord()) {
      return ofRecord(type);
    }
    return Arrays.stream(type.getMethods()).anyMatch(method -> method.getName().equals("builder"))
        ? ofBuilt(type, members)
        : ofRead(type);
  }

  /** A class that decoders alone make: its constructor takes its fields. */
  private static Maker ofRead(Class<?> type) {
    Field[] fields =
        Arrays.stream(type.getDeclaredFields())
            .filter(field -> !Modifier.isStatic(field.getModifiers()) && !field.isSynthetic())
            .toArray(Field[]::new);
    Constructor<?> constructor =
        Reflection.constructor(
            type, Arrays.stream(fields).map(Field::getType).toArray(Class<?>[]::new));
    return members ->
        Reflection.create(
            constructor,
            Arrays.stream(fields)
                .map(
                    field -> {
                      Object value = members.get(field.getName());
                      return value == null && field.getType() == List.class ? List.of() : value;
                    })
                .toArray());
  }

  private static Maker ofRecord(Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    Constructor<?> constructor =
        Reflection.constructor(
            type, Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
    String[] names = Arrays.stream(components).map(RecordComponent::getName).toArray(String[]::new);
    return members ->
        Reflection.create(constructor, Arrays.stream(names).map(members::get).toArray());
  }

  private static Maker ofBuilt(Class<?> type, Map<String, Class<?>> members) {
    Method begin = Reflection.method(type, "builder");
    Class<?> builderType = begin.getReturnType();
    Constructor<?> constructor = Reflection.constructor(type, builderType);
    Map<String, Method> setters = new LinkedHashMap<>();
    members.forEach(
        (name, member) -> setters.put(name, Reflection.method(builderType, name, member)));
    return values -> {
      Object builder = Reflection.call(begin, null);
      setters.forEach((name, setter) -> Reflection.call(setter, builder, values.get(name)));
      return Reflection.create(constructor, builder);
    };
  }
}
