package io.github.kiwoomjava.spec.importing;

import io.github.kiwoomjava.spec.model.ApiSpec;
import io.github.kiwoomjava.spec.model.Body;
import io.github.kiwoomjava.spec.model.Field;
import io.github.kiwoomjava.spec.model.Message;
import io.github.kiwoomjava.spec.model.Operation;
import java.util.List;

/** A spec as the project keeps it: facts without remarks, which are Kiwoom's sentences. */
final class WithoutProse {
  private WithoutProse() {}

  static ApiSpec of(ApiSpec spec) {
    return new ApiSpec(
        spec.edition(),
        spec.operations().stream().map(WithoutProse::operation).toList(),
        spec.errorCodes());
  }

  private static Operation operation(Operation it) {
    return it.withMessages(message(it.request()), message(it.response()));
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
            field ->
                new Field(
                    field.element(),
                    field.label(),
                    field.type(),
                    field.requirement(),
                    field.length(),
                    field.facts(),
                    null,
                    field.origin(),
                    fields(field.children()),
                    field.where()))
        .toList();
  }
}
