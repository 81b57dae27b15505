package bridges;

import io.reactivex.rxjava3.core.Flowable;
import java.util.concurrent.Flow;
import org.reactivestreams.FlowAdapters;
import reactor.adapter.JdkFlowAdapter;
import reactor.core.publisher.Flux;

/**
 * What {@code session.stream(feed)} gives, for the two libraries that have a reactive stream of
 * their own. Demand goes through, and to cancel is to unsubscribe.
 */
final class Reactive {
  private Reactive() {}

  static <T> Flux<T> flux(Flow.Publisher<T> events) {
    return JdkFlowAdapter.flowPublisherToFlux(events);
  }

  static <T> Flowable<T> flowable(Flow.Publisher<T> events) {
    return Flowable.fromPublisher(FlowAdapters.toPublisher(events));
  }
}
