package io.github.kiwoomjava.spec.reader;

import java.util.Locale;

/** Tells a slip of the typist from two elements. */
final class Spelling {
  private static final int SHORTEST = 5;

  private Spelling() {}

  /**
   * True if the names differ in case and separators only, or by one letter that was added, left
   * out, changed or swapped with its neighbour. Digits number elements, so they are no slips.
   */
  static boolean isProbablySame(String one, String other) {
    String a = one.replaceAll("[_-]", "").toLowerCase(Locale.ROOT);
    String b = other.replaceAll("[_-]", "").toLowerCase(Locale.ROOT);
    if (a.equals(b)) {
      return !a.isEmpty();
    }
    boolean sameDigits = a.replaceAll("[^0-9]", "").equals(b.replaceAll("[^0-9]", ""));
    return sameDigits
        && Math.min(a.length(), b.length()) >= SHORTEST
        && !a.replaceAll("[0-9]", "").equals(b.replaceAll("[0-9]", ""))
        && isOneSlip(a, b);
  }

  private static boolean isOneSlip(String a, String b) {
    int start = 0;
    while (start < a.length() && start < b.length() && a.charAt(start) == b.charAt(start)) {
      start++;
    }
    int endA = a.length();
    int endB = b.length();
    while (endA > start && endB > start && a.charAt(endA - 1) == b.charAt(endB - 1)) {
      endA--;
      endB--;
    }
    String restA = a.substring(start, endA);
    String restB = b.substring(start, endB);
    if (restA.length() <= 1 && restB.length() <= 1) {
      return true;
    }
    return restA.length() == 2
        && restB.length() == 2
        && restA.charAt(0) == restB.charAt(1)
        && restA.charAt(1) == restB.charAt(0);
  }
}
