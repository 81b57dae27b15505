package io.github.kiwoomjava.runtime.realtime.session;

import io.github.kiwoomjava.runtime.realtime.engine.SessionParts;

/** Lets the engine's tests see what a session is made of. */
public final class Inside {
  private Inside() {}

  /** The parts of a session. */
  public static SessionParts of(RealtimeEngine engine) {
    return engine.parts();
  }
}
