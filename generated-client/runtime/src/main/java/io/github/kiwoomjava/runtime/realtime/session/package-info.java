/**
 * What generated sessions are made of, and what a session offers its users. What keeps connections
 * and subscriptions alive is in the engine.
 */
@NullMarked
package io.github.kiwoomjava.runtime.realtime.session;

import org.jspecify.annotations.NullMarked;
