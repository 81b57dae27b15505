package io.github.kiwoomjava.redis;

import io.github.kiwoomjava.client.RealtimeSession;
import io.github.kiwoomjava.client.domestic.realtime.StockTrade;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerRecord;

/** The bridge of the README: one partition key an item keeps the order of each. */
final class KafkaBridge {
  private KafkaBridge() {}

  static void start(RealtimeSession session, Producer<String, String> kafka, String... items) {
    session.subscribe(
        StockTrade.of(items),
        (trade, message) ->
            kafka.send(new ProducerRecord<>("ticks", trade.item(), message.element())));
  }
}
