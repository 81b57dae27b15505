package io.github.kiwoomjava.client;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.github.kiwoomjava.client.domestic.chart.DailyChartOperation;
import org.junit.jupiter.params.provider.MethodSource;

/** Jazzer looks for bytes that the decoder of ka10081 cannot cope with. */
class ChartFuzzTest {
  static byte[][] seeds() {
    return Seeds.responses("ka10081");
  }

  @MethodSource("seeds")
  @FuzzTest(maxDuration = "15m")
  void what_is_read_survives_being_written(byte[] json) {
    DecoderProperty.holds(DailyChartOperation.OPERATION.response(), json);
  }
}
