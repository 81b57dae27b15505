package io.github.kiwoomjava.spec.diff;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * All differences between two editions.
 *
 * @param changes each once: by operation, in each the operation's own first, then requests, then
 *     responses; error codes last
 * @param titles name and group of every operation that has a change, by id
 */
public record SpecDiff(List<Change> changes, Map<String, OperationTitle> titles) {
  public SpecDiff {
    changes = List.copyOf(changes);
    titles = Collections.unmodifiableMap(new TreeMap<>(titles));
  }

  /** The worst verdict of all changes. */
  public Level verdict() {
    return changes.stream().map(change -> change.verdict().worst()).reduce(Level.NONE, Level::or);
  }

  /** What the new version's number has to say. */
  public Bump bump() {
    if (changes.isEmpty()) {
      return Bump.NONE;
    }
    return switch (verdict()) {
      case BREAKING -> Bump.MAJOR;
      case RISKY, COMPATIBLE -> Bump.MINOR;
      case NONE -> Bump.PATCH;
    };
  }

  /** How many changes are of this level at their worst. */
  public long count(Level level) {
    return changes.stream().filter(change -> change.verdict().worst() == level).count();
  }

  /** How many changes are of this kind. */
  public long count(ChangeKind kind) {
    return changes.stream().filter(change -> change.kind() == kind).count();
  }

  /**
   * What people call an operation.
   *
   * @param name the Korean name
   * @param group the part of the path that tells its group, such as {@code dostk/chart}
   */
  public record OperationTitle(String name, String group) {}
}
