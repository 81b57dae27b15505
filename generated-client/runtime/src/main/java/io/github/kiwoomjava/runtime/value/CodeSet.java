package io.github.kiwoomjava.runtime.value;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The known codes of a generated type.
 *
 * @param <C> the type
 */
public final class CodeSet<C extends CodeValue> {
  private final List<C> all;
  private final Map<String, C> byRaw;

  private CodeSet(List<C> all, Map<String, C> byRaw) {
    this.all = List.copyOf(all);
    this.byRaw = byRaw;
  }

  /** The set of these codes, which differ in their raw values. */
  @SafeVarargs
  public static <C extends CodeValue> CodeSet<C> of(C... codes) {
    // No streams, which would take longer than all else while a program starts, and no immutable
    // map, which divides at each look.
    List<C> all = new ArrayList<>();
    Map<String, C> byRaw = new HashMap<>();
    for (C code : codes) {
      all.add(code);
      byRaw.put(code.raw(), code);
    }
    return new CodeSet<>(all, byRaw);
  }

  /** All of them in the order of the sheets; unmodifiable. */
  public List<C> all() {
    return all;
  }

  /** The code with a raw value, or null if the sheets do not list it. */
  public @Nullable C find(String raw) {
    return byRaw.get(raw);
  }
}
