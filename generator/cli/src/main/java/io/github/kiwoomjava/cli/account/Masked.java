package io.github.kiwoomjava.cli.account;

/** Numbers that need not be shown in full. */
final class Masked {
  private static final int SHOWN = 4;

  private Masked() {}

  static String account(String number) {
    int hidden = Math.max(0, number.length() - SHOWN);
    return "*".repeat(hidden) + number.substring(hidden);
  }
}
