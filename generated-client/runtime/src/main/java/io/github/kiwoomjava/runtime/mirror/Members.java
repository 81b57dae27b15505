package io.github.kiwoomjava.runtime.mirror;

import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The Java side of an object: which values go into which members. */
final class Members {
  static final String UNKNOWN_FIELDS = "unknownFields";

  private final Maker maker;
  private final List<Member> members;
  private final @Nullable Method unknownFields;

  /**
   * Prepares making objects.
   *
   * @param unknownFields the accessor of what came under unknown numbers, or null if there is none
   */
  Members(Maker maker, List<Member> members, @Nullable Method unknownFields) {
    this.maker = maker;
    this.members = List.copyOf(members);
    this.unknownFields = unknownFields;
  }

  /** A member and where its value comes from. */
  interface Member {
    String name();

    @Nullable Object of(@Nullable Object[] values);
  }

  /** A member that is one element. */
  record Single(String name, int slot) implements Member {
    @Override
    public @Nullable Object of(@Nullable Object[] values) {
      return values[slot];
    }
  }

  /** The object with the values of its slots. */
  Object make(@Nullable Object[] values, Map<Integer, String> unknown) {
    Map<String, @Nullable Object> byName = new HashMap<>();
    members.forEach(member -> byName.put(member.name(), member.of(values)));
    if (unknownFields != null) {
      byName.put(UNKNOWN_FIELDS, unknown);
    }
    return maker.make(byName);
  }

  /** What came under unknown numbers, by number. */
  @SuppressWarnings("unchecked") // the accessor is generated with this type
  Map<Integer, String> unknownFields(Object value) {
    Object fields = unknownFields == null ? null : Reflection.call(unknownFields, value);
    return fields == null ? Map.of() : (Map<Integer, String>) fields;
  }
}
