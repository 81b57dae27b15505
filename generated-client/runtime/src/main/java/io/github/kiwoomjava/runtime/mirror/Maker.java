package io.github.kiwoomjava.runtime.mirror;

import java.lang.reflect.Constructor;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes objects of a generated type, without the checks of what callers fill in. */
interface Maker {
  /** An object with these members; those that are not named are null. */
  Object make(Map<String, @Nullable Object> members);

  /**
   * The maker of a type.
   *
   * @param members the types of its members by name, for types that are no records
   */
  static Maker of(Class<?> type, Map<String, Class<?>> members) {
    return type.isRecord() ? ofRecord(type) : ofBuilt(type, members);
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
