package io.github.kiwoomjava.redis;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a leader has registered.
 *
 * @param version of the wants that it knew
 * @param decided registrations that Kiwoom accepted, with an empty text, or refused, with its words
 */
record RelayStatus(long version, Map<Wanted, String> decided) {
  byte[] write() {
    List<String> texts = new ArrayList<>();
    texts.add(Long.toString(version));
    decided.forEach(
        (wanted, refusal) -> {
          texts.add(wanted.toString());
          texts.add(refusal);
        });
    return RelayEntry.texts(texts);
  }

  static RelayStatus read(byte[] body) {
    List<String> texts = RelayEntry.texts(body);
    Map<Wanted, String> decided = new HashMap<>();
    for (int i = 1; i + 1 < texts.size(); i += 2) {
      decided.put(Wanted.parse(texts.get(i)), texts.get(i + 1));
    }
    return new RelayStatus(Long.parseLong(texts.get(0)), decided);
  }

  boolean hasDecided(Collection<Wanted> all) {
    return decided.keySet().containsAll(all);
  }

  /** The first refusal among these, or null. */
  @Nullable String refusal(Collection<Wanted> all) {
    for (Wanted one : all) {
      String refusal = decided.get(one);
      if (refusal != null && !refusal.isEmpty()) {
        return refusal;
      }
    }
    return null;
  }
}
