package io.github.kiwoomjava.spec.diff;

/** A field that stands in another object now. */
final class FieldMovedRule implements FieldRule {
  @Override
  public void check(FieldPair pair, Changes changes) {
    if (pair.isKept() && !bare(pair.before()).equals(bare(pair.after()))) {
      changes.add(
          ChangeKind.FIELD_MOVED,
          pair,
          pair.before().path(),
          pair.after().path(),
          Verdict.BREAKING);
    }
  }

  /** Without the number of a doubled element and the title of the table, which are no places. */
  private static String bare(Located located) {
    String path = located.path().replaceAll("\\[\\d+]", "");
    return path.substring(path.indexOf(':') + 1);
  }
}
