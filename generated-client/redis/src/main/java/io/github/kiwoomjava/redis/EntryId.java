package io.github.kiwoomjava.redis;

/**
 * The id of an entry of the stream. Redis takes growing ids only, so that one that begins with the
 * fence keeps a leader out that has been replaced; the numbers of a leader have no holes, so that a
 * hole tells of a loss.
 *
 * @param fence grows with each leader
 * @param number from 1
 */
record EntryId(long fence, long number) implements Comparable<EntryId> {
  static final EntryId NONE = new EntryId(0, 0);

  static EntryId parse(String text) {
    int dash = text.indexOf('-');
    return new EntryId(
        Long.parseLong(text.substring(0, dash)), Long.parseLong(text.substring(dash + 1)));
  }

  /** Whether nothing can lie between the two. */
  boolean isFollowedBy(EntryId next) {
    return next.fence == fence ? next.number == number + 1 : next.number == 1;
  }

  @Override
  public int compareTo(EntryId other) {
    return fence == other.fence
        ? Long.compare(number, other.number)
        : Long.compare(fence, other.fence);
  }

  @Override
  public String toString() {
    return fence + "-" + number;
  }
}
