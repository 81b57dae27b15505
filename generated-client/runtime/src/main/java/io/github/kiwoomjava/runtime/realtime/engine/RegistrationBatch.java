package io.github.kiwoomjava.runtime.realtime.engine;

import java.util.List;

/**
 * What is said to the server in one message.
 *
 * @param remove whether to unregister
 * @param group the group that all of them belong to
 */
record RegistrationBatch(boolean remove, int group, List<Registration> registrations) {
  RegistrationBatch {
    registrations = List.copyOf(registrations);
  }

  /** Either half; only of more than one. */
  RegistrationBatch half(boolean second) {
    int middle = registrations.size() / 2;
    return new RegistrationBatch(
        remove,
        group,
        second
            ? registrations.subList(middle, registrations.size())
            : registrations.subList(0, middle));
  }

  String service() {
    return remove ? "REMOVE" : "REG";
  }
}
