/**
 * Live data over WebSockets: sessions, what can be subscribed to in them, and the engine that keeps
 * the subscriptions alive.
 */
@NullMarked
package io.github.kiwoomjava.runtime.realtime;

import org.jspecify.annotations.NullMarked;
