package io.github.kiwoomjava.spec.reader;

import io.github.kiwoomjava.spec.model.ApiSpec;
import io.github.kiwoomjava.spec.model.Operation;
import java.time.LocalDate;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** A whole spec as a folder of canonical sheets, in memory. */
public final class CanonicalSheets {
  /** Where the error codes go. */
  public static final String ERRORS = "errors.md";

  /** Where the day of the edition goes. */
  public static final String EDITION = "edition.md";

  private CanonicalSheets() {}

  /**
   * All sheets by their path below the folder, with {@code /} between its parts.
   *
   * @param keepProse whether remarks, which are Kiwoom's sentences, are written
   * @param path where an operation's sheet goes; must end with {@code .md}
   * @throws IllegalArgumentException if two sheets would go to one path, or to two that some file
   *     systems cannot tell apart
   */
  public static SortedMap<String, String> write(
      ApiSpec spec, boolean keepProse, Function<Operation, String> path) {
    CanonicalSheetWriter writer = new CanonicalSheetWriter(keepProse);
    SortedMap<String, String> sheets = new TreeMap<>();
    SortedMap<String, String> owners = new TreeMap<>();
    if (!spec.errorCodes().isEmpty()) {
      sheets.put(ERRORS, writer.write(spec.errorCodes()));
      owners.put(ERRORS, "the error codes");
    }
    LocalDate edition = spec.edition();
    if (edition != null) {
      sheets.put(EDITION, EditionSheet.write(edition));
      owners.put(EDITION, "the edition");
    }
    for (Operation operation : spec.operations()) {
      String place = path.apply(operation);
      String owner = owners.put(place.toLowerCase(Locale.ROOT), operation.id());
      if (owner != null) {
        throw new IllegalArgumentException(
            "the sheets of %s and %s would both go to %s; give them paths that differ in more than case"
                .formatted(owner, operation.id(), place));
      }
      sheets.put(place, writer.write(operation));
    }
    return sheets;
  }

  /** As {@link #write(ApiSpec, boolean, Function)}, with {@link #fileName} as the path. */
  public static SortedMap<String, String> write(ApiSpec spec, boolean keepProse) {
    return write(spec, keepProse, operation -> fileName(operation.id()));
  }

  /**
   * A file name for an id: safe on every file system, and different for ids that differ in case
   * ({@code 0u.md}, {@code 0U_.md}).
   */
  public static String fileName(String id) {
    StringBuilder name = new StringBuilder();
    for (int i = 0; i < id.length(); i++) {
      char c = id.charAt(i);
      if ((c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || c == '-') {
        name.append(c);
      } else if (c >= 'A' && c <= 'Z') {
        name.append(c).append('_');
      } else {
        name.append("_x").append(Integer.toHexString(c)).append('_');
      }
    }
    if (!SafeId.isSafe(id)) {
      name.append("_unsafe");
    }
    return name.append(".md").toString();
  }
}
