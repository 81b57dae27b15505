package io.github.kiwoomjava.runtime.call;

import io.github.kiwoomjava.runtime.api.OrderLookup;
import io.github.kiwoomjava.runtime.api.Page;
import io.github.kiwoomjava.runtime.error.CallInterruptedException;
import io.github.kiwoomjava.runtime.error.KiwoomException;
import io.github.kiwoomjava.runtime.error.PagingException;
import io.github.kiwoomjava.runtime.error.TransportException;
import io.github.kiwoomjava.runtime.message.ApiOperation;
import io.github.kiwoomjava.runtime.order.ListedOrder;
import io.github.kiwoomjava.runtime.order.ListingQuery;
import io.github.kiwoomjava.runtime.order.OrderCandidate;
import io.github.kiwoomjava.runtime.order.OrderListing;
import io.github.kiwoomjava.runtime.order.OrderMatcher;
import io.github.kiwoomjava.runtime.order.OrderReport;
import io.github.kiwoomjava.runtime.order.SentOrder;
import io.github.kiwoomjava.runtime.time.Scheduler;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;

/** Reads the listings that may show an order, page by page. */
public final class ListingLookup implements OrderLookup {
  /** More orders for one stock and day than anybody places by hand. */
  private static final int MOST_PAGES = 100;

  private static final Duration PAUSE = Duration.ofSeconds(1);

  private final Engine engine;
  private final String operation;
  private final byte[] body;
  private final Instant sentAt;

  public ListingLookup(Engine engine, ApiRequest<?> order, Instant sentAt) {
    this.engine = engine;
    this.operation = order.operation().id();
    this.body = order.body();
    this.sentAt = sentAt;
  }

  @Override
  public OrderReport lookUp() {
    SentOrder sent = SentOrder.read(operation, body, sentAt);
    Instant now = engine.now();
    List<ListedOrder> listed = new ArrayList<>();
    List<OrderListing> looked = new ArrayList<>();
    List<KiwoomException> failures = new ArrayList<>();
    for (ListingQuery query : ListingQuery.allFor(sent, now)) {
      try {
        read(query, listed);
        looked.add(query.listing());
      } catch (KiwoomException e) {
        failures.add(e); // the other listings may still tell something
      }
    }
    OrderMatcher matcher = new OrderMatcher(sent);
    return new OrderReport(
        sent, now, matcher.candidates(listed), matcher.originals(listed), looked, failures);
  }

  @Override
  public OrderReport lookUp(Duration atMost) {
    if (atMost.isNegative()) {
      throw new IllegalArgumentException("The time to look is negative: " + atMost);
    }
    Deadline deadline = new Deadline(engine.config().scheduler(), atMost);
    while (true) {
      OrderReport report = lookUp();
      boolean found = report.candidates().stream().anyMatch(OrderCandidate::isWhole);
      if (found || engine.isClosed() || deadline.remaining().compareTo(PAUSE) < 0) {
        return report;
      }
      pause();
    }
  }

  /** Listings catch up within seconds; the pacer makes each of them wait anyway. */
  private void pause() {
    CompletableFuture<Void> over = new CompletableFuture<>();
    Scheduler.Cancellable timer =
        engine.config().scheduler().schedule(PAUSE, () -> over.complete(null));
    Consumer<String> stop = reason -> over.complete(null);
    engine.register(stop);
    try {
      over.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CallInterruptedException(operation, "the calling thread was interrupted", true);
    } catch (ExecutionException e) {
      throw new IllegalStateException("A pause cannot fail", e);
    } finally {
      engine.unregister(stop);
      timer.cancel();
    }
  }

  private void read(ListingQuery query, List<ListedOrder> listed) {
    String id = query.listing().operation();
    ApiOperation<ListingQuery, ListingMessages.Orders> operation =
        ListingMessages.of(query.listing());
    PagedQuery<ListingMessages.Orders, ListedOrder> pages =
        new PagedQuery<>(
            engine,
            ApiRequest.of(operation, query),
            ListingMessages.Orders::rows,
            engine.config().timeout(),
            MOST_PAGES);
    for (Page<ListingMessages.Orders> page : pages.pages()) {
      if (!page.response().complete()) {
        throw new TransportException(id, "the answer holds no list of orders", true, null);
      }
      listed.addAll(page.response().rows());
      if (page.number() == MOST_PAGES && page.hasNext()) {
        throw new PagingException(
            id, "there are more than %d pages of orders".formatted(MOST_PAGES), null);
      }
    }
  }

  @Override
  public String toString() {
    return "OrderLookup[" + operation + "]";
  }
}
