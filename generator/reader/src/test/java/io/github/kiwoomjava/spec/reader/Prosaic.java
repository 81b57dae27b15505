package io.github.kiwoomjava.spec.reader;

import io.github.kiwoomjava.spec.model.ApiSpec;
import io.github.kiwoomjava.spec.model.Body;
import io.github.kiwoomjava.spec.model.Field;
import io.github.kiwoomjava.spec.model.Message;
import io.github.kiwoomjava.spec.model.Operation;
import java.util.List;

/** A spec without Kiwoom's sentences. */
final class Prosaic {
  private Prosaic() {}

  static ApiSpec withoutRemarks(ApiSpec spec) {
    return new ApiSpec(
        spec.edition(),
        spec.operations().stream().map(Prosaic::operation).toList(),
        spec.errorCodes());
  }

  private static Operation operation(Operation o) {
    return new Operation(
        o.id(),
        o.name(),
        o.menu(),
        o.effect(),
        o.transport(),
        o.method(),
        o.path(),
        o.hosts(),
        message(o.request()),
        message(o.response()),
        o.examples(),
        o.where());
  }

  private static Message message(Message message) {
    return new Message(
        fields(message.headers()),
        message.bodies().stream()
            .map(body -> new Body(body.title(), fields(body.fields())))
            .toList());
  }

  private static List<Field> fields(List<Field> fields) {
    return fields.stream()
        .map(
            f ->
                new Field(
                    f.element(),
                    f.label(),
                    f.type(),
                    f.requirement(),
                    f.length(),
                    f.facts(),
                    null,
                    f.origin(),
                    fields(f.children()),
                    f.where()))
        .toList();
  }
}
