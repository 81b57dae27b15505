package io.github.kiwoomjava.runtime.realtime;

import java.time.Duration;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How a subscription treats its listener. Immutable.
 *
 * @param capacity how many events may wait for the listener
 * @param overflow what happens to more
 * @param silenceAfter after how long a time without any event, in market hours, to raise an alarm;
 *     zero never; null as the session has it, and never for data without items
 */
public record SubscriptionOptions(
    int capacity, OverflowPolicy overflow, @Nullable Duration silenceAfter) {
  /** 8,192 events wait at most, then the oldest goes. */
  public static final SubscriptionOptions DEFAULT =
      new SubscriptionOptions(8_192, OverflowPolicy.DROP_OLDEST, null);

  /**
   * Checks the values.
   *
   * @throws IllegalArgumentException if the capacity is not positive or the time is negative
   */
  public SubscriptionOptions {
    Objects.requireNonNull(overflow, "overflow");
    if (capacity < 1) {
      throw new IllegalArgumentException("One event has to fit at least, not " + capacity);
    }
    if (silenceAfter != null && silenceAfter.isNegative()) {
      throw new IllegalArgumentException("Silence takes no negative time: " + silenceAfter);
    }
  }

  /** With another capacity. */
  public SubscriptionOptions withCapacity(int value) {
    return new SubscriptionOptions(value, overflow, silenceAfter);
  }

  /** With another way to treat what does not fit. */
  public SubscriptionOptions withOverflow(OverflowPolicy value) {
    return new SubscriptionOptions(capacity, value, silenceAfter);
  }

  /** With another time without events. */
  public SubscriptionOptions withSilenceAfter(@Nullable Duration value) {
    return new SubscriptionOptions(capacity, overflow, value);
  }
}
