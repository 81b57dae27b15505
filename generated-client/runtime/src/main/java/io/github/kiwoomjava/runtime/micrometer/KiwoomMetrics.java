package io.github.kiwoomjava.runtime.micrometer;

import io.github.kiwoomjava.runtime.api.CallInfo;
import io.github.kiwoomjava.runtime.api.CallListener;
import io.github.kiwoomjava.runtime.catalog.Effect;
import io.github.kiwoomjava.runtime.catalog.OperationInfo;
import io.github.kiwoomjava.runtime.error.KiwoomException;
import io.github.kiwoomjava.runtime.error.RateLimitedException;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * Counts and times the calls of a client in a {@link MeterRegistry}. Give it to {@code
 * builder.listener(new KiwoomMetrics(registry))}.
 *
 * <table>
 * <caption>Meters</caption>
 * <tr><th>name</th><th>kind</th><th>tags</th><th>what</th></tr>
 * <tr><td>{@code kiwoom.calls}</td><td>timer</td><td>operation, outcome, sent</td>
 *     <td>calls from beginning to end, their waits and retries included</td></tr>
 * <tr><td>{@code kiwoom.calls.active}</td><td>gauge</td><td></td><td>calls under way</td></tr>
 * <tr><td>{@code kiwoom.waits}</td><td>timer</td><td>operation</td>
 *     <td>waits for a turn, as long as they were said to be</td></tr>
 * <tr><td>{@code kiwoom.retries}</td><td>counter</td><td>operation, reason</td>
 *     <td>tries that failed and were followed by another</td></tr>
 * <tr><td>{@code kiwoom.rate.limited}</td><td>counter</td><td>operation</td>
 *     <td>answers that said that calls come too fast</td></tr>
 * <tr><td>{@code kiwoom.pages}</td><td>counter</td><td>operation</td><td>pages that came</td></tr>
 * <tr><td>{@code kiwoom.problems}</td><td>counter</td><td>operation</td>
 *     <td>values that could not be read</td></tr>
 * <tr><td>{@code kiwoom.token.issues}</td><td>counter</td><td>outcome</td>
 *     <td>tokens asked for</td></tr>
 * </table>
 *
 * <p>{@code operation} is the API id; {@code outcome} is {@code ok} or the kind of failure, such as
 * {@code rate_limited}; {@code sent} tells whether the server may have seen a request that failed,
 * so that a failed order with {@code sent=true} may stand. No tag holds a key, an account, a stock
 * or a message.
 */
@SuppressWarnings("exports") // who gives a registry requires micrometer.core itself
public final class KiwoomMetrics implements CallListener {
  private static final String OPERATION = "operation";
  private static final String OUTCOME = "outcome";
  private static final String ISSUE = "au10001";

  private final Meter.MeterProvider<Timer> calls;
  private final Meter.MeterProvider<Timer> waits;
  private final Meter.MeterProvider<Counter> retries;
  private final Meter.MeterProvider<Counter> limited;
  private final Meter.MeterProvider<Counter> pages;
  private final Meter.MeterProvider<Counter> problems;
  private final Meter.MeterProvider<Counter> issues;
  private final AtomicLong active = new AtomicLong();

  /** Metrics in a registry, without further tags. */
  public KiwoomMetrics(MeterRegistry registry) {
    this(registry, Tags.empty());
  }

  /**
   * Metrics in a registry.
   *
   * @param common tags of all meters, to tell the clients of a program apart
   */
  public KiwoomMetrics(MeterRegistry registry, Iterable<Tag> common) {
    calls =
        Timer.builder("kiwoom.calls")
            .description("Calls from beginning to end")
            .tags(common)
            .withRegistry(registry);
    waits =
        Timer.builder("kiwoom.waits")
            .description("Waits for a turn")
            .tags(common)
            .withRegistry(registry);
    retries = counter("kiwoom.retries", "Tries that were followed by another", registry, common);
    limited = counter("kiwoom.rate.limited", "Answers that calls come too fast", registry, common);
    pages = counter("kiwoom.pages", "Pages that came", registry, common);
    problems = counter("kiwoom.problems", "Values that could not be read", registry, common);
    issues = counter("kiwoom.token.issues", "Tokens asked for", registry, common);
    Gauge.builder("kiwoom.calls.active", active, AtomicLong::doubleValue)
        .description("Calls under way")
        .tags(common)
        .strongReference(true)
        .register(registry);
  }

  private static Meter.MeterProvider<Counter> counter(
      String name, String description, MeterRegistry registry, Iterable<Tag> common) {
    return Counter.builder(name).description(description).tags(common).withRegistry(registry);
  }

  @Override
  public void started(CallInfo call) {
    active.incrementAndGet();
  }

  @Override
  public void waited(CallInfo call, Duration time) {
    waits.withTag(OPERATION, call.operation().id()).record(time);
  }

  @Override
  public void retried(CallInfo call, KiwoomException failure, Duration delay) {
    String id = call.operation().id();
    retries.withTags(OPERATION, id, "reason", Outcomes.of(failure)).increment();
    countLimit(id, failure);
  }

  @Override
  public void page(OperationInfo operation, int number) {
    pages.withTag(OPERATION, operation.id()).increment();
  }

  @Override
  public void finished(CallInfo call, Duration time, @Nullable KiwoomException failure) {
    active.decrementAndGet();
    String id = call.operation().id();
    String outcome = Outcomes.of(failure);
    boolean sent = failure == null || failure.sent();
    calls.withTags(OPERATION, id, OUTCOME, outcome, "sent", Boolean.toString(sent)).record(time);
    countLimit(id, failure);
    if (call.operation().effect() == Effect.TOKEN && id.equals(ISSUE)) {
      issues.withTag(OUTCOME, outcome).increment();
    }
  }

  private void countLimit(String operation, @Nullable KiwoomException failure) {
    if (failure instanceof RateLimitedException) {
      limited.withTag(OPERATION, operation).increment();
    }
  }

  @Override
  public void problem(OperationInfo operation, String path, String raw, String reason) {
    problems.withTag(OPERATION, operation.id()).increment();
  }
}
