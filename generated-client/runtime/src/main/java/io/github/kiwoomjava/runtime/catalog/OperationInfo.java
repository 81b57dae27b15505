package io.github.kiwoomjava.runtime.catalog;

import io.github.kiwoomjava.runtime.transport.ServerAddress;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What is known of an operation besides its types.
 *
 * @param id the API id, such as {@code ka10081}; case matters
 * @param koreanName its name in the sheets
 * @param market the accessor of its market ({@code domestic}, {@code us}), or empty
 * @param group the accessor of its group, such as {@code chart}
 * @param method the name of its method on the group's client
 * @param path the URL path
 * @param effect what it does to the account
 * @param transport how it is reached
 * @param englishSummary one English sentence
 * @param fields one line for each body field, parts split by tabs; {@link #fieldInfos()} reads it,
 *     but for what follows the seventh part and matters on the wire alone
 */
public record OperationInfo(
    String id,
    String koreanName,
    String market,
    String group,
    String method,
    String path,
    Effect effect,
    Transport transport,
    String englishSummary,
    String fields) {
  private static final int PARTS = 7;

  /**
   * An operation.
   *
   * @throws IllegalArgumentException if the path is none, and could lead to another server
   */
  public OperationInfo {
    ServerAddress.checkPath(path);
  }

  /**
   * The body fields in the sheet's order, read anew from {@link #fields()} at each call, since
   * hardly any program asks.
   */
  public List<FieldInfo> fieldInfos() {
    return fields.lines().filter(line -> !line.isEmpty()).map(this::fieldInfo).toList();
  }

  private FieldInfo fieldInfo(String line) {
    String[] parts = line.split("\t", -1);
    if (parts.length < PARTS) {
      throw new IllegalStateException(
          "Operation %s: a field line has %d parts, not %d: %s"
              .formatted(id, parts.length, PARTS, line));
    }
    return new FieldInfo(
        Section.valueOf(parts[0].toUpperCase(Locale.ROOT)),
        parts[1],
        parts[2],
        parts[3],
        given(parts[4]),
        parts[5],
        given(parts[6]));
  }

  private static @Nullable String given(String part) {
    return part.isEmpty() ? null : part;
  }

  /** Without the fields, which would fill pages. */
  @Override
  public String toString() {
    return id + " " + koreanName + " (" + transport + " " + effect + " " + path + ")";
  }
}
