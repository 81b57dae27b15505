package io.github.kiwoomjava.spec.model;

import static java.util.stream.Collectors.toSet;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
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

  /**
   * This spec with operations and error codes of another one beside its own; where both have one,
   * the other one's counts.
   */
  public ApiSpec with(ApiSpec additions) {
    Map<String, Operation> all = new TreeMap<>();
    operations.forEach(operation -> all.put(operation.id(), operation));
    additions.operations.forEach(operation -> all.put(operation.id(), operation));
    List<ErrorCode> codes = new ArrayList<>(errorCodes);
    Set<String> added = additions.errorCodes.stream().map(ErrorCode::code).collect(toSet());
    codes.removeIf(code -> added.contains(code.code()));
    codes.addAll(additions.errorCodes);
    return new ApiSpec(edition, List.copyOf(all.values()), codes);
  }

  /** The ids of this spec that another one has, too, and so replaces in {@link #with}. */
  public List<String> replacedBy(ApiSpec additions) {
    return operations.stream()
        .map(Operation::id)
        .filter(id -> additions.operation(id).isPresent())
        .toList();
  }
}
