package io.github.kiwoomjava.runtime.value;

import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A code of a generated type. Two are equal if they are of the same type and have the same raw
 * value.
 *
 * @param <K> the known codes, as an enum for {@code switch}
 */
public abstract class OpenCode<K extends Enum<K>> implements CodeValue {
  private final String raw;
  private final @Nullable String koreanLabel;
  private final @Nullable K known;

  /**
   * For generated types.
   *
   * @param koreanLabel null if the sheets have none, or do not list the code
   * @param known null if the sheets do not list the code
   */
  protected OpenCode(String raw, @Nullable String koreanLabel, @Nullable K known) {
    this.raw = Objects.requireNonNull(raw, "raw");
    this.koreanLabel = koreanLabel;
    this.known = known;
  }

  @Override
  public final String raw() {
    return raw;
  }

  @Override
  public final @Nullable String koreanLabel() {
    return koreanLabel;
  }

  /** The known code, empty if the sheets do not list it. */
  public final Optional<K> known() {
    return Optional.ofNullable(known);
  }

  @Override
  @SuppressWarnings("EqualsGetClass") // the generated classes are final
  public final boolean equals(@Nullable Object object) {
    return object != null
        && object.getClass() == getClass()
        && raw.equals(((OpenCode<?>) object).raw);
  }

  @Override
  public final int hashCode() {
    return raw.hashCode();
  }

  @Override
  public final String toString() {
    return koreanLabel == null ? raw : raw + " " + koreanLabel;
  }
}
