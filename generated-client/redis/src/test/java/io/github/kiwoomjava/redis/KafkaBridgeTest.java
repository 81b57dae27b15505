package io.github.kiwoomjava.redis;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kiwoomjava.client.Kiwoom;
import io.github.kiwoomjava.client.RealtimeSession;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.producer.MockProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.Test;

class KafkaBridgeTest {
  @Test
  void ticks_go_on_to_kafka_under_their_items() throws Exception {
    CountDownLatch sent = new CountDownLatch(1);
    try (Ticker kiwoom = new Ticker();
        Kiwoom client =
            Kiwoom.builder()
                .baseUri(kiwoom.mock().baseUri())
                .credentials(FleetProcess.KEYS)
                .build();
        RealtimeSession session = client.realtime().open();
        MockProducer<String, String> kafka =
            new MockProducer<>(true, null, new StringSerializer(), new StringSerializer()) {
              @Override
              public Future<RecordMetadata> send(ProducerRecord<String, String> record) {
                Future<RecordMetadata> done = super.send(record);
                sent.countDown();
                return done;
              }
            }) {
      KafkaBridge.start(session, kafka, "005930");
      while (kiwoom.tick("005930", 7) == 0) {
        Thread.onSpinWait(); // until it is registered
      }
      assertThat(sent.await(15, TimeUnit.SECONDS)).isTrue();
      assertThat(kafka.history().get(0).key()).isEqualTo("005930");
      assertThat(kafka.history().get(0).value()).contains("\"10\":\"-82000\"");
    }
  }
}
