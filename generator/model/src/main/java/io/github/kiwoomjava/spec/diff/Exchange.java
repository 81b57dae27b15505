package io.github.kiwoomjava.spec.diff;

import io.github.kiwoomjava.spec.model.Message;
import io.github.kiwoomjava.spec.model.Requirement;

/**
 * One direction of an operation.
 *
 * @param hadShortMethod whether the old client has a method that takes nothing, or just the one
 *     required element
 */
record Exchange(String operation, Section section, boolean hadShortMethod) {
  static Exchange of(String operation, Section section, Message old) {
    long required =
        old.bodies().stream()
            .flatMap(body -> body.fields().stream())
            .filter(field -> field.requirement() == Requirement.REQUIRED)
            .count();
    return new Exchange(operation, section, section == Section.REQUEST && required <= 1);
  }
}
