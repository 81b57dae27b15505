package io.github.kiwoomjava.client;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.kiwoomjava.client.domestic.realtime.StockTradeOperation;
import org.junit.jupiter.params.provider.MethodSource;

/** Jazzer looks for bytes that the decoder of 0B cannot cope with. */
class TradeFuzzTest {
  static byte[][] seeds() {
    return Seeds.responses("0B");
  }

  @MethodSource("seeds")
  @FuzzTest(maxDuration = "15m")
  void what_is_read_survives_being_written(byte[] json) {
    DecoderProperty.holds(StockTradeOperation.OPERATION.response(), json);
  }
}
