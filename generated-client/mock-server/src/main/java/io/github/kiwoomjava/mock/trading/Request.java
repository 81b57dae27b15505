package io.github.kiwoomjava.mock.trading;

import io.github.kiwoomjava.mock.market.Snapshot;
import io.github.kiwoomjava.mock.rest.ApiCall;
import io.github.kiwoomjava.spec.model.Body;
import io.github.kiwoomjava.spec.model.CodeValue;
import io.github.kiwoomjava.spec.model.Field;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a call asks for, read with what its sheet says of the codes. */
final class Request {
  private final ApiCall call;

  Request(ApiCall call) {
    this.call = call;
  }

  ApiCall call() {
    return call;
  }

  String text(String element) {
    return call.text(element);
  }

  /** All elements that the sheet lists. */
  List<Field> fields() {
    return call.operation().request().bodies().stream()
        .map(Body::fields)
        .flatMap(List::stream)
        .toList();
  }

  /** What the sheet says of the code that an element has; empty for others. */
  String label(String element) {
    String value = text(element);
    for (Field field : fields()) {
      if (field.element().equals(element)) {
        for (CodeValue code : field.facts().codes()) {
          if (code.value().equals(value)) {
            return code.label();
          }
        }
      }
    }
    return "";
  }

  int number(String element, int usual) {
    String text = text(element);
    return text.matches("\\d{1,6}") ? Integer.parseInt(text) : usual;
  }

  @Nullable LocalDate date(String element) {
    try {
      return LocalDate.parse(text(element), DateTimeFormatter.BASIC_ISO_DATE);
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  /** The last day that is asked for; today where nothing usable is said. */
  int lastDay(Snapshot market, boolean american) {
    for (String element : List.of("end_dt", "base_dt", "qry_dt", "dt", "date", "strt_dt")) {
      LocalDate date = date(element);
      if (date != null) {
        return market.day(american, date);
      }
    }
    return market.today(american);
  }

  /** The first day, where a beginning and an end are asked for; else the market's first. */
  int firstDay(Snapshot market, boolean american) {
    LocalDate date = date("strt_dt");
    return date == null || date("end_dt") == null ? 0 : market.day(american, date);
  }

  boolean inAmounts() {
    return label("amt_qty_tp").startsWith("금액");
  }
}
