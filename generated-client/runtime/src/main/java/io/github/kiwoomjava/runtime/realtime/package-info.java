/**
 * Live data as programs see it: feeds, events, subscriptions, conditions, options. No sessions and
 * no engine.
 */
@NullMarked
package io.github.kiwoomjava.runtime.realtime;

import org.jspecify.annotations.NullMarked;
