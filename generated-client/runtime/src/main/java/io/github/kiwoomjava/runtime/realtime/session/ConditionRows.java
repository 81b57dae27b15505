package io.github.kiwoomjava.runtime.realtime.session;

import io.github.kiwoomjava.runtime.error.PagingException;
import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Queue;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The rows of a search, a page at a time. */
final class ConditionRows<R> implements Iterator<R> {
  private final String service;
  private final Function<@Nullable String, Rows<R>> fetch;
  private final Queue<R> rows = new ArrayDeque<>();
  private final Set<String> used = new HashSet<>();
  private @Nullable String key;
  private boolean more = true;
  private @Nullable PagingException fault;

  /**
   * A page.
   *
   * @param more whether the server says that another one follows
   * @param nextKey the key of that
   */
  record Rows<R>(List<R> rows, boolean more, @Nullable String nextKey) {}

  ConditionRows(String service, Function<@Nullable String, Rows<R>> fetch) {
    this.service = service;
    this.fetch = fetch;
  }

  @Override
  public boolean hasNext() {
    while (rows.isEmpty() && more) {
      PagingException broken = fault;
      if (broken != null) {
        throw broken;
      }
      Rows<R> page = fetch.apply(key);
      rows.addAll(page.rows());
      more = page.more();
      key = page.nextKey();
      if (more && (key == null || !used.add(key))) {
        String what = key == null ? "gives no key for it" : "gives a key for the second time";
        fault = new PagingException(service, "the server says that more follows and " + what, null);
      }
    }
    return !rows.isEmpty();
  }

  @Override
  public R next() {
    if (!hasNext()) {
      throw new NoSuchElementException("That was the last row");
    }
    return rows.remove();
  }
}
