package io.github.kiwoomjava.spec.diff;

import java.util.Optional;

/** Finds what tables make of a field, so that the diff sees what a new edition does to names. */
@FunctionalInterface
public interface Members {
  /** No tables: only what the sheets say is compared. */
  Members NONE = (operation, section, path) -> Optional.empty();

  /** The member of a body field; empty where it has none. */
  Optional<Member> member(String operation, Section section, String path);
}
