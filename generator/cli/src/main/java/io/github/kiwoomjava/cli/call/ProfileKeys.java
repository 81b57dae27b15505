package io.github.kiwoomjava.cli.call;

import io.github.kiwoomjava.cli.catalog.Parameter;
import io.github.kiwoomjava.runtime.auth.Credentials;
import io.github.kiwoomjava.runtime.catalog.Effect;
import io.github.kiwoomjava.runtime.catalog.OperationInfo;
import java.util.List;
import java.util.Map;

/** The keys that token operations take: they come from the profile and are never options. */
final class ProfileKeys {
  private static final String APP_KEY = "appkey";
  private static final List<String> ELEMENTS = List.of(APP_KEY, "secretkey");

  private ProfileKeys() {}

  static boolean isKey(OperationInfo operation, Parameter parameter) {
    return operation.effect() == Effect.TOKEN && ELEMENTS.contains(parameter.element());
  }

  /** Adds the keys to what was given. */
  static void add(
      OperationInfo operation,
      List<Parameter> parameters,
      Credentials credentials,
      Map<Parameter, String> given) {
    for (Parameter parameter : parameters) {
      if (isKey(operation, parameter)) {
        given.put(
            parameter,
            parameter.element().equals(APP_KEY)
                ? credentials.revealAppKey()
                : credentials.revealSecretKey());
      }
    }
  }
}
