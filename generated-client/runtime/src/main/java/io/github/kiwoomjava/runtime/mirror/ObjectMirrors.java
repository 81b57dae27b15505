package io.github.kiwoomjava.runtime.mirror;

import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Matches the lines of a message with the members of its Java types. */
final class ObjectMirrors {
  private final String operation;
  private final Map<String, List<FieldLine>> byOwner;
  private final Map<Class<?>, MirroredObject> byType = new LinkedHashMap<>();

  ObjectMirrors(String operation, List<FieldLine> lines) {
    this.operation = operation;
    this.byOwner =
        lines.stream()
            .collect(
                Collectors.groupingBy(FieldLine::owner, LinkedHashMap::new, Collectors.toList()));
  }

  /** The mirror of the whole message. */
  MirroredObject of(Class<?> type) {
    return object(type, "", false);
  }

  private MirroredObject object(Class<?> type, String owner, boolean positional) {
    List<FieldLine> lines = byOwner.getOrDefault(owner, List.of());
    Method unknownFields = unknownFields(type);
    List<Slot> slots = new ArrayList<>();
    Map<String, Class<?>> types = new LinkedHashMap<>();
    Map<String, Members.Member> members = new LinkedHashMap<>();
    String embedded = null;
    int from = lines.size();
    for (FieldLine line : lines) {
      if (line.has("in")) {
        embedded = line.detail("in");
        from = slots.size();
      }
      Method accessor = Reflection.method(type, line.member());
      types.put(line.member(), accessor.getReturnType());
      if (line.entry() == null) {
        members.put(line.member(), new Members.Single(line.member(), slots.size()));
        slots.add(
            new Slot(
                line.element(),
                line.spellings(),
                value(line, accessor),
                value -> Reflection.call(accessor, value)));
      } else {
        slots.add(familySlot(line, accessor, slots.size(), members));
      }
    }
    if (unknownFields != null) {
      types.put(Members.UNKNOWN_FIELDS, unknownFields.getReturnType());
    }
    MirroredObject mirror =
        new MirroredObject(
            operation,
            new ObjectLayout(slots, unknownFields != null, positional, embedded, from),
            new Members(Maker.of(type, types), List.copyOf(members.values()), unknownFields));
    byType.put(type, mirror);
    return mirror;
  }

  /** The mirrors of the message and of all objects in it. */
  Map<Class<?>, MirroredObject> byType() {
    return byType;
  }

  private Slot familySlot(
      FieldLine line, Method list, int slot, Map<String, Members.Member> members) {
    Class<?> type = element(list);
    String column = String.valueOf(line.column());
    int index = line.entry() == null ? 0 : line.entry();
    Family family =
        (Family)
            members.computeIfAbsent(
                line.member(),
                name -> new Family(name, Maker.of(type, Map.of()), new ArrayList<>()));
    while (family.entries().size() <= index) {
      family.entries().add(new LinkedHashMap<>());
    }
    family.entries().get(index).put(column, slot);
    Method member = Reflection.method(type, column);
    return new Slot(
        line.element(),
        line.spellings(),
        value(line, member),
        value -> {
          List<?> entries = (List<?>) Reflection.call(list, value);
          return entries == null || index >= entries.size()
              ? null
              : Reflection.call(member, entries.get(index));
        });
  }

  private Value value(FieldLine line, Method accessor) {
    Class<?> type = accessor.getReturnType();
    return switch (line.kind()) {
      case "json" -> new Structures.RawJson();
      case "object" -> new Structures.Inner(object(type, line.inside(), false));
      case "list" -> {
        Class<?> row = element(accessor);
        yield row == String.class
            ? new Structures.Texts()
            : new Structures.Rows(object(row, line.inside(), line.has("row")));
      }
      default -> Scalars.of(line, type);
    };
  }

  /** The type of a list's elements. */
  private static Class<?> element(Method list) {
    if (list.getGenericReturnType() instanceof ParameterizedType type) {
      Type element = type.getActualTypeArguments()[0];
      if (element instanceof Class<?> known) {
        return known;
      }
    }
    throw Reflection.missing(list.getDeclaringClass(), null);
  }

  private static @Nullable Method unknownFields(Class<?> type) {
    return Arrays.stream(type.getMethods())
        .filter(method -> method.getName().equals(Members.UNKNOWN_FIELDS))
        .filter(method -> method.getParameterCount() == 0)
        .findFirst()
        .orElse(null);
  }
}
