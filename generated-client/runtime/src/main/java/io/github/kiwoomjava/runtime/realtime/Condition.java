package io.github.kiwoomjava.runtime.realtime;

/**
 * A condition search that the user has stored at Kiwoom.
 *
 * @param sequence its number, a text of up to three digits without padding
 * @param name the user's name for it; may be empty
 */
public record Condition(String sequence, String name) {
  /** Without white space around; the server pads its numbers. */
  public Condition {
    sequence = sequence.strip();
    name = name.strip();
    if (sequence.isEmpty()) {
      throw new IllegalArgumentException("A condition search has a number; see list()");
    }
  }
}
