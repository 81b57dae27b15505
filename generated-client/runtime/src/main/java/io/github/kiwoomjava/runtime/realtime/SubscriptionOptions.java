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
 * @param capacityBytes how many bytes large events may hold that wait; one always may
 */
public record SubscriptionOptions(
    int capacity, OverflowPolicy overflow, @Nullable Duration silenceAfter, long capacityBytes) {
  private static final long USUAL_BYTES = 64L << 20;

  /** 8,192 events wait at most, and 64 MB of large ones, then the oldest goes. */
  public static final SubscriptionOptions DEFAULT =
      new SubscriptionOptions(8_192, OverflowPolicy.DROP_OLDEST, null);

  /** As {@link #DEFAULT} in what is not given. */
  public SubscriptionOptions(
      int capacity, OverflowPolicy overflow, @Nullable Duration silenceAfter) {
    this(capacity, overflow, silenceAfter, USUAL_BYTES);
  }

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
    if (capacityBytes < 1) {
      throw new IllegalArgumentException("One byte has to fit at least, not " + capacityBytes);
    }
    if (silenceAfter != null && silenceAfter.isNegative()) {
      throw new IllegalArgumentException("Silence takes no negative time: " + silenceAfter);
    }
  }

  /** With another capacity. */
  public SubscriptionOptions withCapacity(int value) {
    return new SubscriptionOptions(value, overflow, silenceAfter, capacityBytes);
  }

  /** With another way to treat what does not fit. */
  public SubscriptionOptions withOverflow(OverflowPolicy value) {
    return new SubscriptionOptions(capacity, value, silenceAfter, capacityBytes);
  }

  /** With another time without events. */
  public SubscriptionOptions withSilenceAfter(@Nullable Duration value) {
    return new SubscriptionOptions(capacity, overflow, value, capacityBytes);
  }

  /** With another bound for what large events hold while they wait. */
  public SubscriptionOptions withCapacityBytes(long value) {
    return new SubscriptionOptions(capacity, overflow, silenceAfter, value);
  }
}
