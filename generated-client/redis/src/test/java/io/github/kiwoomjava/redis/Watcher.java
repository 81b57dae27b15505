package io.github.kiwoomjava.redis;

import io.github.kiwoomjava.client.domestic.realtime.StockTrade;
import io.github.kiwoomjava.runtime.error.KiwoomException;
import io.github.kiwoomjava.runtime.realtime.Gap;
import io.github.kiwoomjava.runtime.realtime.SessionListener;
import io.github.kiwoomjava.runtime.realtime.Subscription;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;

/** What a consumer heard: the numbers of each item, and the gaps. Others wait for it. */
final class Watcher implements SessionListener {
  private final Map<String, List<Long>> numbers = new ConcurrentHashMap<>();
  private final List<Gap> gaps = new ArrayList<>();
  private final List<String> faults = new ArrayList<>();
  private final List<String> failures = new ArrayList<>();

  synchronized void heard(StockTrade trade) {
    numbers
        .computeIfAbsent(trade.item(), item -> new ArrayList<>())
        .add(Long.parseLong(trade.unknownFields().get(Ticker.NUMBER)));
    notifyAll();
  }

  @Override
  public synchronized void gap(Gap gap) {
    gaps.add(gap);
    notifyAll();
  }

  @Override
  public synchronized void listenerFailed(Subscription subscription, Throwable failure) {
    faults.add(failure.toString());
  }

  @Override
  public synchronized void problem(String path, String problem) {
    faults.add(problem);
  }

  @Override
  public synchronized void failed(String path, KiwoomException reason) {
    failures.add(String.valueOf(reason.getMessage()));
    notifyAll();
  }

  synchronized List<String> failures() {
    return List.copyOf(failures);
  }

  synchronized List<Long> numbers(String item) {
    return List.copyOf(numbers.getOrDefault(item, List.of()));
  }

  synchronized List<Gap> gaps() {
    return List.copyOf(gaps);
  }

  /** Waits until something has been heard. */
  synchronized void await(BooleanSupplier reached) {
    long end = System.nanoTime() + 15_000_000_000L;
    try {
      while (!reached.getAsBoolean()) {
        if (System.nanoTime() - end > 0) {
          throw new AssertionError("It did not come within 15 s: " + this);
        }
        wait(1_000);
      }
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  void awaitNumber(String item, long number) {
    await(() -> numbers(item).contains(number));
  }

  @Override
  public synchronized String toString() {
    return numbers + " " + gaps + " " + faults;
  }
}
