package io.github.kiwoomjava.mock.rest;

import io.github.kiwoomjava.mock.auth.Maintenance;
import io.github.kiwoomjava.mock.error.ErrorBook;
import java.time.Clock;

/**
 * Lets nobody in while the service is down, or as long as the caller's address is not registered.
 */
public final class Gate {
  private static final int UNAVAILABLE = 503;

  private final Clock clock;
  private final ErrorBook errors;
  private final Maintenance maintenance;
  private volatile boolean registered;

  public Gate(Clock clock, ErrorBook errors, Maintenance maintenance, boolean registered) {
    this.clock = clock;
    this.errors = errors;
    this.maintenance = maintenance;
    this.registered = registered;
  }

  /** Whether the address that calls come from is registered with the app keys. */
  public void registered(boolean value) {
    registered = value;
  }

  /** The status while the service is down, or 200. */
  int status() {
    return maintenance.isOn(clock.instant()) ? UNAVAILABLE : 200;
  }

  void check() {
    if (status() == UNAVAILABLE) {
      throw errors.failure("1999", "시스템 점검 중");
    }
    if (!registered) {
      throw errors.failure("8050");
    }
  }
}
