package io.github.kiwoomjava.runtime.realtime.engine;

import io.github.kiwoomjava.runtime.error.KiwoomException;
import io.github.kiwoomjava.runtime.error.RealtimeException;
import io.github.kiwoomjava.runtime.json.ProblemListener;
import io.github.kiwoomjava.runtime.realtime.Condition;
import io.github.kiwoomjava.runtime.realtime.ConditionDialect;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The condition searches of one connection: what is to be asked next, and who gets the answer. The
 * server wants the list to be asked for first, once on each connection. Confined to the
 * connection's tasks.
 */
public final class ConditionDesk {
  private final ProblemListener problems;
  private final Consumer<String> odd;
  private final Map<String, ConditionWatch> watches = new LinkedHashMap<>();
  private final Map<String, ConditionDialect<?>> atServer = new LinkedHashMap<>();
  private final Queue<Ask> lists = new ArrayDeque<>();
  private final Deque<Ask> pages = new ArrayDeque<>();
  private final List<Ask> underWay = new ArrayList<>();
  private boolean listed;

  /** A question of the user's own. */
  private record Ask(
      ConditionDialect<?> dialect, String service, String text, CompletableFuture<Answer> answer) {}

  /**
   * An empty desk.
   *
   * @param odd is told, in words, of what the server should not have said
   */
  ConditionDesk(ProblemListener problems, Consumer<String> odd) {
    this.problems = problems;
    this.odd = odd;
  }

  public void list(ConditionDialect<?> dialect, CompletableFuture<Answer> answer) {
    lists.add(new Ask(dialect, dialect.listService(), Messages.conditionList(dialect), answer));
  }

  public void page(
      ConditionDialect<?> dialect,
      String sequence,
      @Nullable String key,
      CompletableFuture<Answer> answer) {
    String text = Messages.conditionPage(dialect, sequence, key);
    pages.add(new Ask(dialect, dialect.searchService(), text, answer));
  }

  void watch(ConditionDialect<?> dialect, Condition condition, LiveSubscription listener) {
    watches
        .computeIfAbsent(
            ConditionWatch.key(condition.sequence()), s -> new ConditionWatch(dialect, condition))
        .add(listener);
  }

  void unwatch(Condition condition, LiveSubscription listener) {
    String key = ConditionWatch.key(condition.sequence());
    ConditionWatch watch = watches.get(key);
    if (watch != null && watch.remove(listener)) {
      watches.remove(key);
    }
  }

  boolean isIdle() {
    return watches.isEmpty() && !isAsked();
  }

  private boolean isAsked() {
    lists.removeIf(ask -> ask.answer.isDone()); // whoever asked has stopped waiting
    pages.removeIf(ask -> ask.answer.isDone());
    return !lists.isEmpty() || !pages.isEmpty();
  }

  /** What to ask next, or null. */
  @Nullable Request next() {
    for (Map.Entry<String, ConditionDialect<?>> entry : atServer.entrySet()) {
      if (!watches.containsKey(entry.getKey())) {
        return clear(entry.getValue(), entry.getKey());
      }
    }
    ConditionWatch waiting =
        watches.values().stream().filter(ConditionWatch::isWaiting).findFirst().orElse(null);
    boolean asked = isAsked();
    if (!lists.isEmpty() || (!listed && (waiting != null || asked))) {
      ConditionDialect<?> dialect =
          !lists.isEmpty()
              ? lists.element().dialect
              : waiting != null ? waiting.dialect() : pages.element().dialect;
      underWay.addAll(lists);
      lists.clear();
      return new Request(
          dialect.listService(), Messages.conditionList(dialect), this::listAnswered);
    }
    if (waiting != null) {
      return start(waiting);
    }
    Ask page = pages.poll();
    if (page == null) {
      return null;
    }
    underWay.add(page);
    return new Request(page.service, page.text, this::answerUnderWay);
  }

  private void listAnswered(Answer answer) {
    // A refusal does not come back: whoever searches hears it from the search.
    listed = true;
    if (!answer.isGood() && underWay.isEmpty()) {
      odd.accept("the list of conditions was refused: " + answer.message());
    }
    answerUnderWay(answer);
  }

  private void answerUnderWay(Answer answer) {
    List<Ask> answered = List.copyOf(underWay);
    underWay.clear();
    for (Ask ask : answered) {
      if (answer.isGood()) {
        ask.answer.complete(answer);
      } else {
        ask.answer.completeExceptionally(answer.refusal(ask.service, "the condition search"));
      }
    }
  }

  private Request start(ConditionWatch watch) {
    String sequence = watch.condition().sequence();
    atServer.put(ConditionWatch.key(sequence), watch.dialect());
    return new Request(
        watch.dialect().searchService(),
        Messages.conditionWatch(watch.dialect(), sequence),
        answer -> started(watch, answer));
  }

  private void started(ConditionWatch watch, Answer answer) {
    if (answer.isGood()) {
      watch.started(ConditionAnswers.stocks(answer.json(), problems));
      return;
    }
    atServer.remove(ConditionWatch.key(watch.condition().sequence()));
    RealtimeException reason =
        answer.refusal(
            watch.dialect().searchService(), "to watch condition " + watch.condition().sequence());
    watch.refuse();
    if (watch.isAccepted()) {
      odd.accept(String.valueOf(reason.getMessage())); // it did before, and will be asked again
    } else {
      watch.listeners().forEach(listener -> listener.fail(reason));
    }
  }

  private Request clear(ConditionDialect<?> dialect, String sequence) {
    return new Request(
        dialect.clearService(),
        Messages.conditionClear(dialect, sequence),
        answer -> {
          atServer.remove(sequence);
          if (!answer.isGood()) {
            odd.accept("condition " + sequence + " could not be cleared: " + answer.message());
          }
        });
  }

  void hit(LiveHit hit) {
    ConditionWatch watch = watches.get(ConditionWatch.key(hit.sequence()));
    if (watch != null) {
      watch.hit(hit);
    }
  }

  /** Those that the server has accepted at some time. */
  List<Condition> watched() {
    return watches.values().stream()
        .filter(ConditionWatch::isAccepted)
        .map(ConditionWatch::condition)
        .toList();
  }

  boolean isRefused() {
    return watches.values().stream().anyMatch(ConditionWatch::isRefused);
  }

  void retryRefused() {
    watches.values().forEach(ConditionWatch::retry);
  }

  /** All has to be asked again, on another connection. */
  void connectionLost() {
    listed = false;
    atServer.clear();
    watches.values().forEach(ConditionWatch::connectionLost);
    List<Ask> lost = List.copyOf(underWay);
    underWay.clear();
    lost.forEach(
        ask ->
            ask.answer.completeExceptionally(
                new RealtimeException(
                    ask.service,
                    "the connection broke before the answer; ask again",
                    null,
                    true,
                    null)));
  }

  /** Ends all with an error. */
  void end(KiwoomException reason) {
    List<ConditionWatch> watched = List.copyOf(watches.values());
    leave(reason);
    watched.forEach(watch -> watch.listeners().forEach(listener -> listener.fail(reason)));
  }

  /** Nobody asks or watches any more; whoever waits for an answer hears why. */
  void leave(KiwoomException reason) {
    List<Ask> all = new ArrayList<>(underWay);
    all.addAll(lists);
    all.addAll(pages);
    underWay.clear();
    lists.clear();
    pages.clear();
    watches.clear();
    all.forEach(ask -> ask.answer.completeExceptionally(reason));
  }
}
