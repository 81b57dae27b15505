package io.github.kiwoomjava.spec.diff;

import io.github.kiwoomjava.spec.model.Field;
import io.github.kiwoomjava.spec.model.Message;
import io.github.kiwoomjava.spec.model.Operation;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Operations that went while one with the same path and nearly the same fields came. It is said,
 * not assumed: both stay listed as what they are.
 */
final class LikelyRenames {
  private static final double NEARLY = 0.8;

  private LikelyRenames() {}

  static List<Rename> find(Collection<Operation> removed, Collection<Operation> added) {
    List<Rename> candidates = new ArrayList<>();
    for (Operation old : removed) {
      for (Operation now : added) {
        if (old.path().strip().equals(now.path().strip())) {
          double alike = alike(places(old), places(now));
          if (alike >= NEARLY) {
            candidates.add(new Rename(old, now, alike));
          }
        }
      }
    }
    candidates.sort(
        Comparator.comparingDouble(Rename::alike)
            .reversed()
            .thenComparing(rename -> !Texts.same(rename.old().name(), rename.now().name()))
            .thenComparing(rename -> rename.old().id())
            .thenComparing(rename -> rename.now().id()));
    List<Rename> best = new ArrayList<>();
    Set<Operation> taken = new HashSet<>();
    for (Rename rename : candidates) {
      if (!taken.contains(rename.old()) && !taken.contains(rename.now())) {
        taken.add(rename.old());
        taken.add(rename.now());
        best.add(rename);
      }
    }
    best.sort(Comparator.comparing(rename -> rename.old().id()));
    return best;
  }

  private static double alike(Set<String> one, Set<String> other) {
    Set<String> common = new HashSet<>(one);
    common.retainAll(other);
    Set<String> all = new HashSet<>(one);
    all.addAll(other);
    return all.isEmpty() ? 0 : (double) common.size() / all.size();
  }

  /** Only bodies: headers are the same for most operations. */
  private static Set<String> places(Operation operation) {
    Set<String> places = new HashSet<>();
    add(operation.request(), "request ", places);
    add(operation.response(), "response ", places);
    return places;
  }

  private static void add(Message message, String prefix, Set<String> places) {
    message.bodies().forEach(body -> add(body.fields(), prefix, places));
  }

  private static void add(List<Field> fields, String prefix, Set<String> places) {
    for (Field field : fields) {
      places.add(prefix + field.element());
      add(field.children(), prefix + field.element() + "/", places);
    }
  }

  /** A guess, with how much the two have in common, from 0 to 1. */
  record Rename(Operation old, Operation now, double alike) {}
}
