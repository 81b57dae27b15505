package io.github.kiwoomjava.codegen.naming;

import java.util.regex.Pattern;

/** Realtime fields go by numbers. */
public final class Fids {
  private static final Pattern NUMBER = Pattern.compile("0|[1-9][0-9]{0,8}");

  private Fids() {}

  /** Whether an element is the number of a realtime field. */
  public static boolean isFid(String element) {
    return NUMBER.matcher(element).matches();
  }
}
