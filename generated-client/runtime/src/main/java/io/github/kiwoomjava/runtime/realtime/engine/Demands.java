package io.github.kiwoomjava.runtime.realtime.engine;

import io.github.kiwoomjava.runtime.error.KiwoomException;
import io.github.kiwoomjava.runtime.realtime.Condition;
import io.github.kiwoomjava.runtime.realtime.ConditionDialect;
import io.github.kiwoomjava.runtime.realtime.Feed;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** What others want of a connection, said from any thread and done in its serial tasks. */
public final class Demands {
  private final SerialTasks tasks;
  private final FeedDesk feeds;
  private final ConditionDesk conditions;
  private final Connected connection;

  Demands(SerialTasks tasks, FeedDesk feeds, ConditionDesk conditions, Connected connection) {
    this.tasks = tasks;
    this.feeds = feeds;
    this.conditions = conditions;
    this.connection = connection;
  }

  /** The connection. */
  interface Connected {
    /** Why it ended for good, or null if it did not. Thread-safe. */
    @Nullable KiwoomException end();

    /** Whether data should come now. Thread-safe. */
    boolean isListening();

    /** Does what is to be done next, if anything, in a serial task. */
    void proceed();
  }

  /**
   * Lets a subscription hear a feed.
   *
   * @throws KiwoomException if the connection has ended for good
   * @throws IllegalStateException if there are too many registrations
   */
  public LiveSubscription.Hold add(LiveSubscription subscription, Feed<?> feed) {
    checkNotEnded();
    FeedShare share = feeds.add(subscription, feed);
    tasks.execute(
        () -> {
          KiwoomException ended = connection.end();
          if (ended != null) {
            subscription.fail(ended); // it ended just now
          }
          connection.proceed();
        });
    return hold(
        () -> {
          feeds.remove(share);
          tasks.execute(connection::proceed);
        });
  }

  /** Lets a subscription hear a condition. */
  public LiveSubscription.Hold watch(
      LiveSubscription subscription, ConditionDialect<?> dialect, Condition condition) {
    ask(desk -> desk.watch(dialect, condition, subscription));
    return hold(
        () ->
            tasks.execute(
                () -> {
                  conditions.unwatch(condition, subscription);
                  connection.proceed();
                }));
  }

  /** Lets something be asked. */
  public void ask(Consumer<ConditionDesk> question) {
    checkNotEnded();
    tasks.execute(
        () -> {
          question.accept(conditions);
          KiwoomException ended = connection.end();
          if (ended != null) {
            conditions.end(ended);
          }
          connection.proceed();
        });
  }

  private void checkNotEnded() {
    KiwoomException ended = connection.end();
    if (ended != null) {
      throw ended;
    }
  }

  private LiveSubscription.Hold hold(Runnable release) {
    return new LiveSubscription.Hold() {
      @Override
      public void release() {
        release.run();
      }

      @Override
      public boolean isListening() {
        return connection.isListening();
      }
    };
  }
}
