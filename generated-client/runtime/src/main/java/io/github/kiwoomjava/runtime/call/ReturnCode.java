package io.github.kiwoomjava.runtime.call;

import io.github.kiwoomjava.runtime.json.JsonReader;
import io.github.kiwoomjava.runtime.json.ProblemListener;
import org.jspecify.annotations.Nullable;

/**
 * The return code of an answer while it is read: a number or a text, under one spelling or both. Of
 * two codes the one that tells of a failure counts. It has to be the reader's problem listener.
 */
public final class ReturnCode implements ProblemListener {
  private boolean odd;
  private boolean clear = true;
  private @Nullable Integer value;

  @Override
  public void problem(String operation, String path, String raw, String reason) {
    odd = true;
  }

  /** Reads a value that is a return code. */
  public void read(JsonReader in) {
    odd = false;
    Long read = in.readInteger();
    Integer next = read == null || read != read.intValue() ? null : read.intValue();
    Integer before = value;
    clear &= !odd && (read == null || next != null);
    clear &= before == null || next == null || before.equals(next);
    if (next != null && (before == null || before == 0)) {
      value = next;
    }
  }

  /** The code; null if there is none, or none that can be read. */
  public @Nullable Integer value() {
    return value;
  }

  /** Whether all that was said of it could be read, and agrees. */
  public boolean isClear() {
    return clear;
  }
}
