package io.github.kiwoomjava.runtime.json;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps a field that is broken in every row from filling the log. */
final class WarnOncePerField implements ProblemListener {
  private static final Logger LOG = LoggerFactory.getLogger(ProblemListener.class);
  private static final Pattern INDEX = Pattern.compile("\\[\\d+]");

  /** A server that sends garbage as names must not fill the memory either. */
  private static final int MOST_FIELDS = 10_000;

  private final Set<String> seen = ConcurrentHashMap.newKeySet();

  @Override
  public void problem(String operation, String path, String raw, String reason) {
    String field = operation + " " + INDEX.matcher(path).replaceAll("[]");
    if (seen.size() < MOST_FIELDS && seen.add(field)) {
      LOG.warn(
          "{} {}: {} is taken as absent: {} (further ones in this field are not logged)",
          operation,
          path,
          raw,
          reason);
    }
  }
}
