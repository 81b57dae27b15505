package io.github.kiwoomjava.runtime.realtime;

/**
 * An alarm: a listener does not keep up, and events are given up.
 *
 * @param subscription whose listener it is
 * @param feeds what it is subscribed to, in words
 * @param dropped how many events were given up so far
 * @param delivered how many it was given so far
 * @param waiting how many wait
 */
public record SlowListener(
    Subscription subscription, String feeds, long dropped, long delivered, int waiting) {}
