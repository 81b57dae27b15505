package io.github.kiwoomjava.spec.reader;

import io.github.kiwoomjava.spec.model.ApiSpec;
import io.github.kiwoomjava.spec.model.Field;
import io.github.kiwoomjava.spec.model.Message;
import io.github.kiwoomjava.spec.model.Operation;
import io.github.kiwoomjava.spec.model.Origin;
import java.util.List;

/**
 * How much a source holds.
 *
 * @param operations sheets of operations
 * @param fieldRows rows of all tables, headers and bodies, without elements that only examples show
 * @param exampleCells cells below the headings of examples, also those that hold no document
 * @param examples documents in those cells
 * @param errorCodes rows of the error sheet
 */
public record ReadCounts(
    int operations, int fieldRows, int exampleCells, int examples, int errorCodes) {

  static ReadCounts of(ApiSpec spec, int exampleCells) {
    int rows = 0;
    int examples = 0;
    for (Operation operation : spec.operations()) {
      rows += rows(operation.request()) + rows(operation.response());
      examples += operation.examples().request().size() + operation.examples().response().size();
    }
    return new ReadCounts(
        spec.operations().size(), rows, exampleCells, examples, spec.errorCodes().size());
  }

  private static int rows(Message message) {
    return rows(message.headers())
        + message.bodies().stream().mapToInt(body -> rows(body.fields())).sum();
  }

  private static int rows(List<Field> fields) {
    return fields.stream()
        .mapToInt(field -> (field.origin() == Origin.EXAMPLE ? 0 : 1) + rows(field.children()))
        .sum();
  }
}
