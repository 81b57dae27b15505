package io.github.kiwoomjava.runtime.realtime.engine;

import io.github.kiwoomjava.runtime.error.KiwoomException;
import io.github.kiwoomjava.runtime.error.RealtimeErrors;
import io.github.kiwoomjava.runtime.error.RealtimeException;
import io.github.kiwoomjava.runtime.realtime.Feed;
import io.github.kiwoomjava.runtime.realtime.RealtimeOptions;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The feeds of one connection: who hears them, and what to tell the server next. */
final class FeedDesk {
  private final SessionParts parts;
  private final Consumer<String> odd;
  private final Consumer<String> stranger;
  private final Registrar registrar;
  private final Routes routes = new Routes();

  /**
   * An empty desk.
   *
   * @param odd is told, in words, of what the server should not have said
   * @param stranger is told that the server does not know us any more
   */
  FeedDesk(SessionParts parts, Consumer<String> odd, Consumer<String> stranger) {
    this.parts = parts;
    this.odd = odd;
    this.stranger = stranger;
    RealtimeOptions options = parts.options();
    this.registrar = new Registrar(options.maxRegistrations(), options.groupSize());
  }

  Routes routes() {
    return routes;
  }

  Registrar registrar() {
    return registrar;
  }

  /**
   * Lets a subscription hear a feed. Thread-safe.
   *
   * @throws IllegalStateException if there are too many registrations
   * @throws IllegalArgumentException if others hear that kind of data in another form
   */
  FeedShare add(LiveSubscription subscription, Feed<?> feed) {
    FeedShare share = new FeedShare(subscription, feed);
    routes.add(share);
    try {
      registrar.add(share);
    } catch (IllegalStateException e) {
      routes.remove(share);
      throw e;
    }
    return share;
  }

  /** Ends that. Thread-safe. */
  void remove(FeedShare share) {
    routes.remove(share);
    registrar.remove(share);
  }

  /** What to tell the server next, or null. */
  @Nullable Request next() {
    registrar.becameReady().forEach(share -> share.subscription().accepted());
    RegistrationBatch batch = registrar.next();
    if (batch == null) {
      return null;
    }
    String text = Messages.registration(batch, parts.options().usItemForm());
    return new Request(batch.service(), text, answer -> answered(batch, answer));
  }

  private void answered(RegistrationBatch batch, Answer answer) {
    if (answer.isGood()) {
      registrar.done(batch);
    } else if (batch.remove()) {
      odd.accept("unregistering was refused: " + answer.message());
      registrar.done(batch);
    } else if (answer.isDeadToken() || isStranger(answer)) {
      stranger.accept(String.valueOf(answer.refusal("REG", "to register").getMessage()));
    } else {
      RealtimeException reason =
          answer.refusal("REG", "to register " + batch.registrations().get(0));
      registrar.refused(batch).forEach(share -> refused(share, reason));
    }
  }

  private static boolean isStranger(Answer answer) {
    return "100013".equals(RealtimeErrors.code(answer.returnCode(), answer.message()));
  }

  /** What was taken before stays wanted. */
  private void refused(FeedShare share, RealtimeException reason) {
    parts.events().tell(listener -> listener.refused(share.feed(), reason));
    if (!share.isReady()) {
      share.subscription().fail(reason);
    }
  }

  /** Ends all subscriptions. */
  void end(KiwoomException reason) {
    List<FeedShare> shares = registrar.shares();
    shares.forEach(share -> share.subscription().fail(reason));
  }
}
