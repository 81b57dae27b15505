package io.github.kiwoomjava.runtime.realtime.session;

import io.github.kiwoomjava.runtime.error.KiwoomException;
import io.github.kiwoomjava.runtime.error.RealtimeException;
import io.github.kiwoomjava.runtime.json.JsonReader;
import io.github.kiwoomjava.runtime.json.ProblemListener;
import io.github.kiwoomjava.runtime.realtime.Condition;
import io.github.kiwoomjava.runtime.realtime.ConditionDialect;
import io.github.kiwoomjava.runtime.realtime.ConditionHit;
import io.github.kiwoomjava.runtime.realtime.RealtimeOptions;
import io.github.kiwoomjava.runtime.realtime.Subscription;
import io.github.kiwoomjava.runtime.realtime.SubscriptionOptions;
import io.github.kiwoomjava.runtime.realtime.engine.Answer;
import io.github.kiwoomjava.runtime.realtime.engine.ConditionAnswers;
import io.github.kiwoomjava.runtime.realtime.engine.ConditionDesk;
import io.github.kiwoomjava.runtime.realtime.engine.ListenerSink;
import io.github.kiwoomjava.runtime.realtime.engine.LiveSubscription;
import io.github.kiwoomjava.runtime.time.Scheduler;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Condition searches of one market: conditions that the user has stored at Kiwoom. Thread-safe.
 *
 * @param <R> a row of a search's answer
 */
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
   * @throws KiwoomException if the server refuses, or does not answer in time
   */
  public List<Condition> list() {
    return conditions(
        joined(ask(dialect.listService(), (desk, answer) -> desk.list(dialect, answer))));
  }

  /** As {@link #list()}, without waiting. */
  public CompletableFuture<List<Condition>> listAsync() {
    return ask(dialect.listService(), (desk, answer) -> desk.list(dialect, answer))
        .thenApplyAsync(this::conditions, engine.parts().threads()::execute);
  }

  private List<Condition> conditions(Answer answer) {
    return ConditionAnswers.conditions(answer.json(), problems());
  }

  /**
   * Searches once: the stocks that meet a condition now. Nothing is sent before the stream is read,
   * and each page only when its first row is. Reading waits, and throws a {@link KiwoomException}
   * if the server refuses, does not answer in time, or repeats a page's key.
   */
  public Stream<R> search(Condition condition) {
    Objects.requireNonNull(condition, "condition");
    int traits = Spliterator.ORDERED | Spliterator.NONNULL;
    ConditionRows<R> rows =
        new ConditionRows<>(dialect.searchService(), key -> page(condition, key));
    return StreamSupport.stream(Spliterators.spliteratorUnknownSize(rows, traits), false);
  }

  private ConditionRows.Rows<R> page(Condition condition, @Nullable String key) {
    Answer answer =
        joined(
            ask(
                dialect.searchService(),
                (desk, asked) -> desk.page(dialect, condition.sequence(), key, asked)));
    JsonReader in = new JsonReader(answer.json(), problems());
    return new ConditionRows.Rows<>(dialect.rows(in), answer.more(), answer.nextKey());
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
    Objects.requireNonNull(listener, "listener");
    ListenerSink sink = new ListenerSink(hit -> listener.accept((ConditionHit) hit));
    LiveSubscription subscription =
        new LiveSubscription(
            "condition " + condition.sequence(),
            1,
            options,
            false,
            Long.MAX_VALUE,
            engine.parts(),
            sink);
    sink.connect(subscription);
    engine.watch(subscription, dialect, condition);
    return subscription;
  }

  private ProblemListener problems() {
    return engine.parts().context().problems();
  }

  /** Connecting may have to come first. */
  private CompletableFuture<Answer> ask(
      String service, BiConsumer<ConditionDesk, CompletableFuture<Answer>> question) {
    RealtimeOptions options = engine.parts().options();
    Duration timeout = options.connectTimeout().plus(options.answerTimeout().multipliedBy(2));
    CompletableFuture<Answer> answer = new CompletableFuture<>();
    engine.ask(dialect.path(), desk -> question.accept(desk, answer));
    Scheduler.Cancellable timer =
        engine
            .parts()
            .context()
            .scheduler()
            .schedule(
                timeout,
                () ->
                    answer.completeExceptionally(
                        new RealtimeException(
                            service,
                            "there was no answer within " + timeout.toSeconds() + " s; ask again",
                            null,
                            true,
                            null)));
    var unused = answer.whenComplete((good, failure) -> timer.cancel());
    return answer;
  }

  private static Answer joined(CompletableFuture<Answer> asked) {
    try {
      return asked.join();
    } catch (CompletionException e) {
      if (e.getCause() instanceof KiwoomException known) {
        throw known;
      }
      throw e;
    }
  }

  @Override
  public String toString() {
    return "Conditions[" + dialect + "]";
  }
}
