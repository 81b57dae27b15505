package io.github.kiwoomjava.runtime.realtime;

import java.time.Duration;

/**
 * An alarm: a subscription hears nothing while its market is open and the connection is up.
 *
 * @param subscription the subscription
 * @param feeds what it is subscribed to, in words
 * @param lasting for how long, market hours only
 */
public record Silence(Subscription subscription, String feeds, Duration lasting) {}
