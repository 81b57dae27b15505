package io.github.kiwoomjava.runtime.call;

import io.github.kiwoomjava.runtime.api.OrderCall;
import io.github.kiwoomjava.runtime.api.OrderResult;
import io.github.kiwoomjava.runtime.error.OrderNotAllowedException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/** An order, submitted as often as the user asks and never more. */
public record SubmittableOrder<R>(Engine engine, ApiRequest<R> request, Duration timeout)
    implements OrderCall<R> {
  @Override
  public OrderResult<R> submit() {
    if (!isAllowed()) {
      return notAllowed();
    }
    OrderTask<R> task = task(Thread.currentThread());
    try {
      return task.get();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return task.giveUp();
    } catch (ExecutionException e) {
      throw new IllegalStateException("Orders end with a result", e.getCause());
    }
  }

  @Override
  public CompletableFuture<OrderResult<R>> submitAsync() {
    return isAllowed() ? task(null) : CompletableFuture.completedFuture(notAllowed());
  }

  private OrderTask<R> task(@Nullable Thread waiting) {
    return new OrderTask<>(engine, request, timeout, waiting).start();
  }

  private boolean isAllowed() {
    return !engine.config().isReal() || engine.config().realOrders();
  }

  private OrderResult<R> notAllowed() {
    return new OrderResult.Rejected<>(
        new OrderNotAllowedException(
            request.operation().id(),
            "real orders are off in this client, nothing was sent; allowRealOrders() of the"
                + " builder turns them on"));
  }

  @Override
  public OrderCall<R> withTimeout(Duration other) {
    return new SubmittableOrder<>(engine, request, Timeouts.checked(other));
  }

  /** Without the request, which says what somebody trades. */
  @Override
  public String toString() {
    return "OrderCall[" + request.operation().id() + "]";
  }
}
