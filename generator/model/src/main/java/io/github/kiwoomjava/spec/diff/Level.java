package io.github.kiwoomjava.spec.diff;

/** How bad a change is for those who are there already. */
public enum Level {
  /** This side does not notice. */
  NONE,
  /** Something new is there; what is in use works as before. */
  COMPATIBLE,
  /** Works on, but may behave otherwise for some; a person should look. */
  RISKY,
  /** What is in use stops working, does not compile or link, or means something else. */
  BREAKING;

  /** The worse of two. */
  public Level or(Level other) {
    return compareTo(other) >= 0 ? this : other;
  }
}
