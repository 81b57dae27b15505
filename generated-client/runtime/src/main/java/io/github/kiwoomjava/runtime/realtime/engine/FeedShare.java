package io.github.kiwoomjava.runtime.realtime.engine;

import io.github.kiwoomjava.runtime.realtime.Feed;
import java.util.LinkedHashSet;
import java.util.Set;

/** One feed of one subscription, on its connection. */
final class FeedShare {
  private final LiveSubscription subscription;
  private final Feed<?> feed;
  private final Set<Registration> registrations = new LinkedHashSet<>();

  // guarded by the registrar
  private boolean ready;

  FeedShare(LiveSubscription subscription, Feed<?> feed) {
    this.subscription = subscription;
    this.feed = feed;
    feed.items().forEach(item -> registrations.add(Registration.of(feed.type(), item)));
    if (registrations.isEmpty()) {
      registrations.add(Registration.ofAll(feed.type()));
    }
  }

  LiveSubscription subscription() {
    return subscription;
  }

  Feed<?> feed() {
    return feed;
  }

  Set<Registration> registrations() {
    return registrations;
  }

  /** Whether the server has ever accepted all of it. */
  boolean isReady() {
    return ready;
  }

  void becomeReady() {
    ready = true;
  }
}
