package io.github.kiwoomjava.redis;

import io.github.kiwoomjava.runtime.realtime.session.BaseRealtimeSession;
import org.jspecify.annotations.Nullable;

/**
 * How far a session's listeners are: when it dies, everything up to there was dealt with. Read a
 * moment later than asked, so that an event that has begun counts as not dealt with.
 */
final class SessionProgress {
  // guarded by this
  private @Nullable BaseRealtimeSession session;
  private long candidate;
  private long done;

  synchronized void of(BaseRealtimeSession session) {
    this.session = session;
  }

  /**
   * What was dealt with by now.
   *
   * @param heard up to when entries were handed to the session
   * @return in microseconds of Redis's clock; 0 if nothing is known
   */
  synchronized long after(long heard) {
    BaseRealtimeSession open = session;
    if (open != null && open.waiting() == 0) {
      done = candidate;
      candidate = heard;
    }
    return done;
  }
}
