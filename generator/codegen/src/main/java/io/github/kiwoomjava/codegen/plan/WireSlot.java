package io.github.kiwoomjava.codegen.plan;

import java.util.List;

/**
 * An element of a JSON object, in the sheet's order.
 *
 * @param aliases further names under which the element may come
 * @param local the name of the variable that holds the value while the object is read
 */
public record WireSlot(String element, List<String> aliases, String local, ValuePlan value) {
  public WireSlot {
    aliases = List.copyOf(aliases);
  }
}
