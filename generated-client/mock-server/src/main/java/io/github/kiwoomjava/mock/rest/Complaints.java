package io.github.kiwoomjava.mock.rest;

import io.github.kiwoomjava.mock.error.ErrorBook;
import io.github.kiwoomjava.mock.error.Failure;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What is said of a body that is not as its sheet wants it. */
final class Complaints {
  private static final Logger LOG = LoggerFactory.getLogger(Complaints.class);

  private final ErrorBook errors;
  private final boolean strict;

  Complaints(ErrorBook errors, boolean strict) {
    this.errors = errors;
    this.strict = strict;
  }

  Failure missing(String path) {
    return errors.failure("1511", path);
  }

  Failure wrong(String path, String reason) {
    return errors.failure("1517", path, reason);
  }

  /** The live server lets many values through that its sheets do not list. */
  void odd(String operation, String path, String reason) {
    if (strict) {
      throw wrong(path, reason);
    }
    LOG.warn("{} {}: {}; let through, strict(true) refuses it", operation, path, reason);
  }
}
