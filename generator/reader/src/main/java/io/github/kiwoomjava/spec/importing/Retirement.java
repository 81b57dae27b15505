package io.github.kiwoomjava.spec.importing;

import io.github.kiwoomjava.spec.importing.RetiredTable.Place;
import io.github.kiwoomjava.spec.model.ApiSpec;
import io.github.kiwoomjava.spec.model.Operation;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * A new edition together with what it no longer has: that stays, marked with the edition that
 * dropped it, so that whoever uses it goes on.
 */
final class Retirement {
  private final LocalDate edition;
  private final RetiredTable table;

  /**
   * @param table which gets a line for all that is dropped, and loses those of what came back
   */
  Retirement(LocalDate edition, RetiredTable table) {
    this.edition = edition;
    this.table = table;
  }

  ApiSpec keep(ApiSpec before, ApiSpec now) {
    List<Operation> operations = new ArrayList<>();
    for (Operation operation : now.operations()) {
      Optional<Operation> old = before.operation(operation.id());
      table.remove(Place.of(operation.id()));
      operations.add(old.map(it -> keep(it, operation)).orElse(operation));
    }
    for (Operation old : before.operations()) {
      if (now.operation(old.id()).isEmpty()) {
        retire(old).ifPresent(operations::add);
      }
    }
    operations.sort(Comparator.comparing(Operation::id));
    return new ApiSpec(edition, operations, now.errorCodes());
  }

  /** Empty if somebody decided that it goes for good. */
  private Optional<Operation> retire(Operation old) {
    Place place = Place.of(old.id());
    if (old.isRetired()) {
      return table.has(place) ? Optional.of(old) : Optional.empty();
    }
    table.add(place, edition, old.name());
    return Optional.of(old.withRetired(edition));
  }

  private Operation keep(Operation old, Operation now) {
    return now.withMessages(
        new RetiredFields(edition, table, old.examples().request())
            .keep(new Place(now.id(), "request", "", ""), old.request(), now.request()),
        new RetiredFields(edition, table, old.examples().response())
            .keep(new Place(now.id(), "response", "", ""), old.response(), now.response()));
  }
}
