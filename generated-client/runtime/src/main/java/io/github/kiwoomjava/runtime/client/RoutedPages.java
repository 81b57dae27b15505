package io.github.kiwoomjava.runtime.client;

import io.github.kiwoomjava.runtime.api.Page;
import io.github.kiwoomjava.runtime.api.PagedCall;
import io.github.kiwoomjava.runtime.api.Pages;
import io.github.kiwoomjava.runtime.catalog.OperationInfo;
import io.github.kiwoomjava.runtime.error.KiwoomException;
import java.time.Duration;
import java.util.Iterator;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Pages of which it is decided late who fetches them; all of them the same, for their keys. */
record RoutedPages<R, T>(
    ClientRoute route, OperationInfo operation, Function<ApiClient, PagedCall<R, T>> call)
    implements PagedCall<R, T> {
  private RoutedCall<R> first() {
    return new RoutedCall<>(route, operation, call::apply);
  }

  @Override
  public R execute() {
    return first().execute();
  }

  @Override
  public CompletableFuture<R> executeAsync() {
    return first().executeAsync();
  }

  @Override
  public Pages<R> pages() {
    return new Pages<>() {
      @Override
      public Iterator<Page<R>> iterator() {
        return new RoutedIterator<>(
            route, operation, client -> call.apply(client).pages().iterator());
      }

      @Override
      public Stream<Page<R>> stream() {
        return streamOf(iterator());
      }
    };
  }

  @Override
  public Stream<T> stream() {
    return streamOf(
        new RoutedIterator<>(route, operation, client -> call.apply(client).stream().iterator()));
  }

  private static <E> Stream<E> streamOf(Iterator<E> all) {
    int traits = Spliterator.ORDERED | Spliterator.NONNULL;
    return StreamSupport.stream(Spliterators.spliteratorUnknownSize(all, traits), false);
  }

  private RoutedPages<R, T> with(UnaryOperator<PagedCall<R, T>> change) {
    return new RoutedPages<>(route, operation, client -> change.apply(call.apply(client)));
  }

  @Override
  public PagedCall<R, T> from(String key) {
    return with(pages -> pages.from(key));
  }

  @Override
  public PagedCall<R, T> maxPages(int pages) {
    return with(all -> all.maxPages(pages));
  }

  @Override
  public PagedCall<R, T> withTimeout(Duration timeout) {
    return with(pages -> pages.withTimeout(timeout));
  }

  /** Changes over to another client as long as nothing was delivered. */
  private static final class RoutedIterator<E> implements Iterator<E> {
    private final ClientRoute route;
    private final OperationInfo operation;
    private final Function<ApiClient, Iterator<E>> begin;
    private @Nullable ApiClient client;
    private @Nullable Iterator<E> elements;
    private boolean delivered;

    RoutedIterator(
        ClientRoute route, OperationInfo operation, Function<ApiClient, Iterator<E>> begin) {
      this.route = route;
      this.operation = operation;
      this.begin = begin;
    }

    @Override
    public boolean hasNext() {
      return routed(Iterator::hasNext);
    }

    @Override
    public E next() {
      E next = routed(Iterator::next);
      delivered = true;
      return next;
    }

    private <V> V routed(Function<Iterator<E>, V> step) {
      while (true) {
        ApiClient chosen = client == null ? route.clientFor(operation) : client;
        client = chosen;
        Iterator<E> from = elements == null ? begin.apply(chosen) : elements;
        elements = from;
        try {
          return step.apply(from);
        } catch (KiwoomException e) {
          if (!route.failed(chosen, operation, e) || delivered) {
            throw e;
          }
          client = null;
          elements = null;
        }
      }
    }
  }

  /** Without the request, which may hold an account. */
  @Override
  public String toString() {
    return "PagedCall[" + operation.id() + "]";
  }
}
