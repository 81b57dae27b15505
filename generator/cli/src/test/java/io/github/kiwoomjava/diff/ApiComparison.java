package io.github.kiwoomjava.diff;

import japicmp.cmp.JApiCmpArchive;
import japicmp.cmp.JarArchiveComparator;
import japicmp.cmp.JarArchiveComparatorOptions;
import japicmp.model.AccessModifier;
import japicmp.model.JApiClass;
import japicmp.model.JApiCompatibility;
import japicmp.model.JApiConstructor;
import japicmp.model.JApiField;
import japicmp.model.JApiMethod;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** What japicmp calls incompatible between two jars. */
final class ApiComparison {
  private ApiComparison() {}

  static List<Incompatible> of(Path old, Path now) {
    JarArchiveComparatorOptions options = new JarArchiveComparatorOptions();
    options.setAccessModifier(AccessModifier.PUBLIC);
    options.getIgnoreMissingClasses().setIgnoreAllMissingClasses(true);
    List<Incompatible> found = new ArrayList<>();
    for (JApiClass type :
        new JarArchiveComparator(options)
            .compare(
                new JApiCmpArchive(old.toFile(), "old"), new JApiCmpArchive(now.toFile(), "new"))) {
      String name = type.getFullyQualifiedName();
      int before = found.size();
      for (JApiMethod method : type.getMethods()) {
        add(found, name, method.getName(), method);
      }
      boolean hidden = false;
      for (JApiConstructor constructor : type.getConstructors()) {
        if (isPublic(constructor)) {
          add(found, name, "<init>", constructor);
        } else {
          hidden = true;
        }
      }
      for (JApiField field : type.getFields()) {
        add(found, name, field.getName(), field);
      }
      boolean own =
          !type.getCompatibilityChanges().isEmpty() || (found.size() == before && !hidden);
      if (own) {
        add(found, name, "", type);
      }
    }
    return found;
  }

  /** japicmp lists those that nobody can call, too, and takes them for changes of the class. */
  private static boolean isPublic(JApiConstructor constructor) {
    return constructor.getAccessModifier().getOldModifier().orElse(null) == AccessModifier.PUBLIC
        || constructor.getAccessModifier().getNewModifier().orElse(null) == AccessModifier.PUBLIC;
  }

  private static void add(
      List<Incompatible> found, String type, String member, JApiCompatibility it) {
    if (!it.isBinaryCompatible() || !it.isSourceCompatible()) {
      found.add(new Incompatible(type, member));
    }
  }

  /**
   * A class, or a member of one.
   *
   * @param member empty for the class itself
   */
  record Incompatible(String type, String member) {}
}
