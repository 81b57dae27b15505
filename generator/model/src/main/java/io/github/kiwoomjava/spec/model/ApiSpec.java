package io.github.kiwoomjava.spec.model;

import java.util.List;
import java.util.Optional;

/**
 * Everything that one edition of the sheets says.
 *
 * @param operations in the order of the source
 * @param errorCodes the error sheet, empty where an edition has none
 */
public record ApiSpec(List<Operation> operations, List<ErrorCode> errorCodes) {
  public ApiSpec {
    operations = List.copyOf(operations);
    errorCodes = List.copyOf(errorCodes);
  }

  /** The operation with exactly this id; ids differ in case ({@code 0U}, {@code 0u}). */
  public Optional<Operation> operation(String id) {
    return operations.stream().filter(operation -> operation.id().equals(id)).findFirst();
  }
}
