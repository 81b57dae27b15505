package io.github.kiwoomjava.spec.reader;

import java.util.Locale;
import java.util.regex.Pattern;

/** Ids end up in names of files and classes, so not every text will do. */
final class SafeId {
  private static final Pattern SAFE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,31}");

  /** Names that Windows reserves for devices. */
  private static final Pattern DEVICE = Pattern.compile("con|prn|aux|nul|com[0-9]|lpt[0-9]");

  private SafeId() {}

  static boolean isSafe(String id) {
    return SAFE.matcher(id).matches() && !DEVICE.matcher(id.toLowerCase(Locale.ROOT)).matches();
  }
}
