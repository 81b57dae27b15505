package io.github.kiwoomjava.spec.diff.report;

import io.github.kiwoomjava.spec.diff.Level;
import io.github.kiwoomjava.spec.diff.SpecDiff;
import java.util.Locale;

/** The counts that every form begins with. */
final class Summary {
  private Summary() {}

  /** In one sentence, and what the new version's number has to say. */
  static String of(SpecDiff diff) {
    if (diff.changes().isEmpty()) {
      return "No change.";
    }
    return String.format(
        Locale.ROOT,
        "%s: %d breaking, %d risky, %d compatible, %d of text only. Verdict %s, version %s.",
        changes(diff.changes().size()),
        diff.count(Level.BREAKING),
        diff.count(Level.RISKY),
        diff.count(Level.COMPATIBLE),
        diff.count(Level.NONE),
        diff.verdict(),
        diff.bump());
  }

  static String changes(int count) {
    return count == 1 ? "1 change" : count + " changes";
  }

  /** {@code NONE} reads as if nothing had changed. */
  static String words(Level level) {
    return level == Level.NONE ? "text only" : level.name().toLowerCase(Locale.ROOT);
  }
}
