package io.github.kiwoomjava.runtime.realtime;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Condition searches of one market: conditions that the user has stored at Kiwoom.
 *
 * @param <R> a row of a search's answer
 */
@SuppressWarnings("DoNotCallSuggester") // The engine comes next.
public final class Conditions<R> {
  private final RealtimeEngine engine;
  private final ConditionDialect<R> dialect;

  Conditions(RealtimeEngine engine, ConditionDialect<R> dialect) {
    this.engine = engine;
    this.dialect = dialect;
  }

  /**
   * The stored conditions. Waits for the answer.
   *
   * @throws io.github.kiwoomjava.runtime.error.KiwoomException if there is none
   */
  public List<Condition> list() {
    return listAsync().join();
  }

  /** As {@link #list()}, without waiting. */
  public CompletableFuture<List<Condition>> listAsync() {
    throw new UnsupportedOperationException(dialect + (engine == null ? "" : "."));
  }

  /**
   * Searches once: the stocks that meet a condition now. Nothing is sent before the stream is read,
   * and each page when its first row is.
   */
  public Stream<R> search(Condition condition) {
    throw new UnsupportedOperationException();
  }

  /**
   * Watches a condition: first come the stocks that meet it now, then those that come and go. After
   * a lost connection it is watched again, beginning with the stocks that then meet it.
   */
  public Subscription watch(Condition condition, Consumer<? super ConditionHit> listener) {
    return watch(condition, SubscriptionOptions.DEFAULT, listener);
  }

  /** As {@link #watch(Condition, Consumer)}. */
  public Subscription watch(
      Condition condition, SubscriptionOptions options, Consumer<? super ConditionHit> listener) {
    throw new UnsupportedOperationException();
  }
}
