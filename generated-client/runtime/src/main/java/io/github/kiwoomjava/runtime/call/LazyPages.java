package io.github.kiwoomjava.runtime.call;

import io.github.kiwoomjava.runtime.api.Page;
import io.github.kiwoomjava.runtime.api.Pages;
import io.github.kiwoomjava.runtime.catalog.OperationInfo;
import io.github.kiwoomjava.runtime.error.PagingException;
import java.util.HashSet;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Follows continuation keys, one page at a time. */
final class LazyPages<R> implements Pages<R> {
  /** A thousand pages of minutes are ten years; more than that is rather a fault. */
  private static final int MOST_PAGES = 1_000;

  /** Gets one page. */
  interface Fetch<R> {
    /**
     * Waits for a page.
     *
     * @param number counts from 1
     */
    Answer<R> page(@Nullable String key, int number);
  }

  private final OperationInfo operation;
  private final @Nullable String firstKey;
  private final @Nullable Integer asked;
  private final int most;
  private final Fetch<R> fetch;

  LazyPages(
      OperationInfo operation, @Nullable String firstKey, @Nullable Integer asked, Fetch<R> fetch) {
    this.operation = operation;
    this.firstKey = firstKey;
    this.asked = asked;
    this.most = asked == null ? MOST_PAGES : asked;
    this.fetch = fetch;
  }

  /** Whether a key can be sent back as it came. */
  static boolean isKey(String key) {
    return !key.isBlank() && key.chars().allMatch(c -> c >= ' ' && c <= '~');
  }

  @Override
  public Iterator<Page<R>> iterator() {
    return new Follower();
  }

  @Override
  public Stream<Page<R>> stream() {
    int traits = Spliterator.ORDERED | Spliterator.NONNULL;
    return StreamSupport.stream(Spliterators.spliteratorUnknownSize(new Follower(), traits), false);
  }

  /** Its state changes only after a page has come, so a page that fails can be asked for again. */
  private final class Follower implements Iterator<Page<R>> {
    private final Set<String> used = new HashSet<>();
    private @Nullable String key = firstKey;
    private @Nullable PagingException fault;
    private boolean last;
    private int count;

    @Override
    public boolean hasNext() {
      return !last && (fault != null || asked == null || count < most);
    }

    @Override
    public Page<R> next() {
      if (!hasNext()) {
        throw new NoSuchElementException(
            last ? "That was the last page" : "The cap of " + most + " pages is reached");
      }
      if (fault != null) {
        throw fault;
      }
      if (count >= most) {
        throw new PagingException(
            operation.id(),
            "more than %d pages follow each other, and no cap was given; the pages before are good. "
                    .formatted(most)
                + "Go on with from(\"%s\"), or say how many are wanted with maxPages"
                    .formatted(key),
            null);
      }
      Answer<R> answer = fetch.page(key, count + 1);
      if (key != null) {
        used.add(key);
      }
      count++;
      advance(answer);
      return new Page<>(count, answer.response(), last || fault != null ? null : key);
    }

    private void advance(Answer<R> answer) {
      String next = answer.nextKey();
      if (!answer.more()) {
        last = true;
      } else if (next == null || next.isBlank()) {
        fault = fault("the server says that more follows and gives no key for it");
      } else if (!isKey(next)) {
        fault = fault("the server gave a key with characters that no header can hold");
      } else if (used.contains(next)) {
        fault = fault("the server gave a key for the second time and would go round in a circle");
      } else {
        key = next;
      }
    }

    private PagingException fault(String what) {
      return new PagingException(
          operation.id(), what + "; the " + count + " pages before are good", null);
    }
  }
}
