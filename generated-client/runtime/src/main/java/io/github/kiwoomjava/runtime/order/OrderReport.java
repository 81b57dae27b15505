package io.github.kiwoomjava.runtime.order;

import io.github.kiwoomjava.runtime.error.KiwoomException;
import java.time.Instant;
import java.util.List;

/**
 * What was found of an order of unknown fate. It says what is listed and decides nothing: two
 * orders may look alike, one may show up late, and one that the exchange refused may be listed
 * nowhere.
 *
 * @param sent what was looked for
 * @param lookedAt when
 * @param candidates orders that may be the one, the likeliest first; for a new order those for the
 *     same stock and side
 * @param originals for an amendment or cancellation, the order that it was about as it stands now
 * @param looked the listings that were read to their end
 * @param failures why other listings were not; unless empty, there may be more than was found
 */
public record OrderReport(
    SentOrder sent,
    Instant lookedAt,
    List<OrderCandidate> candidates,
    List<ListedOrder> originals,
    List<OrderListing> looked,
    List<KiwoomException> failures) {
  /** Makes the lists unmodifiable. */
  public OrderReport {
    candidates = List.copyOf(candidates);
    originals = List.copyOf(originals);
    looked = List.copyOf(looked);
    failures = List.copyOf(failures);
  }

  /** Whether all listings were read. Only then does finding nothing mean that nothing is listed. */
  public boolean isComplete() {
    return failures.isEmpty();
  }

  /** The candidates that nothing speaks against. More than one cannot be told apart from here. */
  public List<OrderCandidate> alike() {
    return candidates.stream().filter(OrderCandidate::isAlike).toList();
  }

  /** Without the orders, which say what somebody trades. */
  @Override
  public String toString() {
    return "OrderReport[%s sent at %s: %d alike, %d others, read %s%s]"
        .formatted(
            sent.operation(),
            sent.sentAt(),
            alike().size(),
            candidates.size() - alike().size(),
            looked.stream().map(OrderListing::operation).toList(),
            isComplete()
                ? ""
                : ", could not read all: "
                    + failures.stream().map(KiwoomException::getMessage).toList());
  }
}
