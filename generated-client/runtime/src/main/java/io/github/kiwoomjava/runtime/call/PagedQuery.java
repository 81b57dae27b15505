package io.github.kiwoomjava.runtime.call;

import io.github.kiwoomjava.runtime.api.PagedCall;
import io.github.kiwoomjava.runtime.api.Pages;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A query with pages. */
public record PagedQuery<R, T>(
    Engine engine,
    ApiRequest<R> request,
    Function<R, List<T>> rows,
    Duration timeout,
    @Nullable Integer most)
    implements PagedCall<R, T> {
  @Override
  public R execute() {
    return Tasks.await(
        request.operation().id(), fetch(request, 0, Thread.currentThread(), Answer::response));
  }

  @Override
  public CompletableFuture<R> executeAsync() {
    return fetch(request, 0, null, Answer::response);
  }

  private <U> CompletableFuture<U> fetch(
      ApiRequest<R> page, int number, @Nullable Thread waiting, Function<Answer<R>, U> result) {
    return new QueryTask<>(engine, page, number, timeout, true, waiting, result).start();
  }

  @Override
  public Pages<R> pages() {
    return new LazyPages<>(
        request.operation(),
        request.key(),
        most,
        (key, number) ->
            Tasks.await(
                request.operation().id(),
                fetch(request.from(key), number, Thread.currentThread(), Function.identity())));
  }

  @Override
  public Stream<T> stream() {
    return pages().stream().flatMap(page -> rows.apply(page.response()).stream());
  }

  @Override
  public PagedCall<R, T> from(String key) {
    Objects.requireNonNull(key, "key");
    if (!LazyPages.isKey(key)) {
      throw new IllegalArgumentException("This is no key that a page came with");
    }
    return new PagedQuery<>(engine, request.from(key), rows, timeout, most);
  }

  @Override
  public PagedCall<R, T> maxPages(int pages) {
    if (pages < 1) {
      throw new IllegalArgumentException("At least one page is fetched, not " + pages);
    }
    return new PagedQuery<>(engine, request, rows, timeout, pages);
  }

  @Override
  public PagedCall<R, T> withTimeout(Duration other) {
    return new PagedQuery<>(engine, request, rows, Timeouts.checked(other), most);
  }

  /** Without the request, which may hold an account. */
  @Override
  public String toString() {
    return "PagedCall[" + request.operation().id() + "]";
  }
}
