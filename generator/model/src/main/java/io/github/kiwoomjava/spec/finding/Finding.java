package io.github.kiwoomjava.spec.finding;

import io.github.kiwoomjava.spec.model.Where;

/**
 * Something that a person should know about a source.
 *
 * @param code a stable name of the kind of finding, such as {@code example-trailing-comma}
 * @param message what is wrong and what to do, in one sentence
 */
public record Finding(Severity severity, String code, Where where, String message) {
  @Override
  public String toString() {
    return severity + " " + code + " (" + where + "): " + message;
  }
}
