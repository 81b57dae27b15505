package io.github.kiwoomjava.redis;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** How a session hears a relay. Not thread-safe. */
public final class RelayOptions {
  private Duration replay = Duration.ZERO;
  private @Nullable String group;

  RelayOptions() {}

  /**
   * Begins each item that this session subscribes with what came in the last while, as far as the
   * stream still has it; nothing unless given. What it no longer has is reported as a gap.
   */
  public RelayOptions replay(Duration last) {
    if (last.isNegative()) {
      throw new IllegalArgumentException("A replay takes no negative time: " + last);
    }
    this.replay = last;
    return this;
  }

  /**
   * Shares the work with all other sessions of this group, in this process and others: each event
   * goes to one of them, and all events of an item to the same one while the members stay the same.
   * When a member dies, what it may not have dealt with is reported to the others as a gap.
   *
   * @param name letters, digits, dashes and dots
   */
  public RelayOptions group(String name) {
    if (!name.matches("[A-Za-z0-9.-]{1,100}")) {
      throw new IllegalArgumentException(
          "A group's name has letters, digits, dashes and dots only: " + name);
    }
    this.group = name;
    return this;
  }

  Duration replay() {
    return replay;
  }

  @Nullable String group() {
    return group;
  }
}
