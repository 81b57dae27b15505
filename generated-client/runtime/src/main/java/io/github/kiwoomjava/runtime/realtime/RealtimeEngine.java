package io.github.kiwoomjava.runtime.realtime;

/** What a session runs on; handed from {@link RealtimeClient} to generated sessions. */
public final class RealtimeEngine {
  RealtimeEngine() {}
}
