package io.github.kiwoomjava.spec.model;

import java.util.regex.Pattern;

/** What may stand behind a server's address without leading to another one. */
public final class UrlPath {
  private static final int LONGEST = 256;
  private static final Pattern SAFE = Pattern.compile("(?:/(?!\\.+(?:/|$))[A-Za-z0-9_.-]+)+");

  private UrlPath() {}

  /**
   * Whether a path is made of segments of letters, digits, {@code _}, {@code -} and {@code .}, each
   * behind one slash and none of dots alone.
   */
  public static boolean isSafe(String path) {
    return path.length() <= LONGEST && SAFE.matcher(path).matches();
  }
}
