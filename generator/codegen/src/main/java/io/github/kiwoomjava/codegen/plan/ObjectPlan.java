package io.github.kiwoomjava.codegen.plan;

import io.github.kiwoomjava.codegen.naming.Words;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A generated type that holds a JSON object.
 *
 * @param summary the first sentence of its documentation
 * @param slots what stands on the wire, in the sheet's order
 * @param members what Java sees
 * @param fids whether the elements are numbers of realtime fields, so that unknown ones are kept
 * @param positional whether the JSON is an array of texts in the order of the slots
 * @param embedded for live data, where the numbered fields are; they alone are FIDs then
 */
public record ObjectPlan(
    JavaType type,
    Form form,
    String summary,
    List<WireSlot> slots,
    List<MemberPlan> members,
    boolean fids,
    boolean positional,
    @Nullable EmbeddedPlan embedded) {
  /** How the type looks. */
  public enum Form {
    /** A class that decoders alone make; for responses and what lies in them. */
    READ,
    /** A record; for what lies in requests. */
    RECORD,
    /** A class with a builder; for requests, and where a constructor would be too wide. */
    BUILT
  }

  public ObjectPlan {
    slots = List.copyOf(slots);
    members = List.copyOf(members);
  }

  /** The same under another name. */
  ObjectPlan withType(JavaType other) {
    return new ObjectPlan(other, form, summary, slots, members, fids, positional, embedded);
  }

  /** The slots of the object itself, without those of an embedded one. */
  public List<WireSlot> ownSlots() {
    return embedded == null ? slots : slots.subList(0, embedded.from());
  }

  /**
   * The slots that a decoder fills. What is retired stands last, and in an array it has no place
   * any more: a value that stands there is another one.
   */
  public List<WireSlot> readSlots() {
    if (!positional) {
      return slots;
    }
    Set<Integer> retired =
        members.stream()
            .filter(member -> member.doc().retired() != null)
            .map(MemberPlan::slot)
            .collect(Collectors.toSet());
    int end = slots.size();
    while (end > 0 && retired.contains(end - 1)) {
      end--;
    }
    return slots.subList(0, end);
  }

  /** The first part of the names of constants that belong to the type: {@code DAILY_CANDLE}. */
  public String constantName() {
    return Words.upperSnake(type.simpleName());
  }

  /** Whether it is an entry of a family, which is no JSON object of its own. */
  public boolean isFamilyEntry() {
    return slots.isEmpty() && !members.isEmpty();
  }
}
