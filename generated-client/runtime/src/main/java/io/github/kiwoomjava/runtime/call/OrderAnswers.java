package io.github.kiwoomjava.runtime.call;

import io.github.kiwoomjava.runtime.error.Printable;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The answers to today's orders by their order numbers. A server or proxy that says an answer again
 * says it byte for byte; taken for the answer to the next order, it would tell the wrong number.
 */
final class OrderAnswers {
  private static final ZoneId KOREA = ZoneId.of("Asia/Seoul");

  /** More orders than an account places in a day; beyond, the oldest are not known any more. */
  private static final int MOST = 100_000;

  private final Map<String, Integer> seen = new LinkedHashMap<>();
  private LocalDate day = LocalDate.MIN;
  private boolean confused;

  /**
   * Remembers an answer.
   *
   * @param path where the order went; each kind of market counts its own numbers
   * @return why it cannot be believed, or null if it can: it has come before today, or the server
   *     has done that and may as well say what this client has not heard yet
   */
  synchronized @Nullable String doubt(String path, String number, byte[] answer, Clock clock) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), KOREA);
    if (!today.equals(day)) {
      seen.clear();
      day = today;
    }
    int hash = Arrays.hashCode(answer);
    Integer before = seen.put(path + " " + number, hash);
    if (seen.size() > MOST) {
      seen.remove(seen.keySet().iterator().next());
    }
    if (before != null && before == hash) {
      confused = true;
      return "the answer is that of order %s, which came before today; it tells nothing of this one"
          .formatted(Printable.of(number, 40));
    }
    return confused
        ? "this server has answered an order with the answer to another one, so that no answer to"
            + " an order is believed any more; find the fault, then build the client anew"
        : null;
  }
}
