package io.github.kiwoomjava.spec.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Everything that one edition of the sheets says.
 *
 * @param edition the day of the edition, null where nobody said
 * @param operations in the order of the source
 * @param errorCodes the error sheet, empty where an edition has none
 */
public record ApiSpec(
    @Nullable LocalDate edition, List<Operation> operations, List<ErrorCode> errorCodes) {
  public ApiSpec {
    operations = List.copyOf(operations);
    errorCodes = List.copyOf(errorCodes);
  }

  /** A spec of an edition of which nobody said the day. */
  public ApiSpec(List<Operation> operations, List<ErrorCode> errorCodes) {
    this(null, operations, errorCodes);
  }

  /** The same spec as another edition. */
  public ApiSpec withEdition(@Nullable LocalDate day) {
    return new ApiSpec(day, operations, errorCodes);
  }

  /** The operation with exactly this id; ids differ in case ({@code 0U}, {@code 0u}). */
  public Optional<Operation> operation(String id) {
    return operations.stream().filter(operation -> operation.id().equals(id)).findFirst();
  }
}
