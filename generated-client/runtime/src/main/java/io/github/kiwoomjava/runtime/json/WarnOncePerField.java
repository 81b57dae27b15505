package io.github.kiwoomjava.runtime.json;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps a field that is broken in every row from filling the log. */
final class WarnOncePerField implements ProblemListener {
  /** A server that sends garbage as names must not fill the memory either. */
  private static final int MOST_FIELDS = 10_000;

  /** Made when the first problem comes: to find the logging library takes longer than to decode. */
  private static final class Log {
    static final Logger PROBLEMS = LoggerFactory.getLogger(ProblemListener.class);
  }

  private final Set<String> seen = ConcurrentHashMap.newKeySet();

  @Override
  public void problem(String operation, String path, String raw, String reason) {
    String field = field(operation, path);
    if (seen.size() < MOST_FIELDS && seen.add(field)) {
      Log.PROBLEMS.warn(
          "{} {}: {} is taken as absent: {} (further ones in this field are not logged)",
          operation,
          path,
          raw,
          reason);
    }
  }

  @Override
  public void note(String operation, String path, String raw, String what) {
    if (seen.size() < MOST_FIELDS && seen.add("note " + field(operation, path))) {
      Log.PROBLEMS.info(
          "{} {}: {}: {} (further ones in this field are not logged)", operation, path, raw, what);
    }
  }

  /** Operation and path without the numbers in its brackets. */
  private static String field(String operation, String path) {
    StringBuilder field = new StringBuilder(operation.length() + 1 + path.length());
    field.append(operation).append(' ');
    boolean index = false;
    for (int i = 0; i < path.length(); i++) {
      char c = path.charAt(i);
      index &= c >= '0' && c <= '9';
      if (!index) {
        field.append(c);
        index = c == '[';
      }
    }
    return field.toString();
  }
}
