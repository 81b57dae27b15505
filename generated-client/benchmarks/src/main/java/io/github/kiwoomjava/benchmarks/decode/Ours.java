package io.github.kiwoomjava.benchmarks.decode;

import io.github.kiwoomjava.benchmarks.payload.Payload;
import io.github.kiwoomjava.client.domestic.account.HoldingsOperation;
import io.github.kiwoomjava.client.domestic.chart.DailyChartOperation;
import io.github.kiwoomjava.client.domestic.realtime.OrderBookOperation;
import io.github.kiwoomjava.client.domestic.realtime.StockTradeOperation;
import io.github.kiwoomjava.client.domestic.sector.ProgramTradingOperation;
import io.github.kiwoomjava.runtime.json.ProblemListener;
import io.github.kiwoomjava.runtime.message.ApiOperation;
import io.github.kiwoomjava.runtime.message.Codecs;
import io.github.kiwoomjava.runtime.message.MessageCodec;

/** The generated decoders on our reader, with the problem listener that clients have. */
public final class Ours implements DecoderFactory {
  @Override
  public Decoder decoder(Payload payload) {
    MessageCodec<?> codec = operation(payload).response();
    ProblemListener problems = ProblemListener.warningOnce();
    return json -> Codecs.decode(codec, json, problems);
  }

  /** The operation, without loading all the others as a catalog would. */
  private static ApiOperation<?, ?> operation(Payload payload) {
    return switch (payload) {
      case CHART, CHART_OTHER_ORDER, CHART_ROWS_SHUFFLED, CHART_DIRTY ->
          DailyChartOperation.OPERATION;
      case TICK -> StockTradeOperation.OPERATION;
      case ORDER_BOOK -> OrderBookOperation.OPERATION;
      case HOLDINGS -> HoldingsOperation.OPERATION;
      case SMALL -> ProgramTradingOperation.OPERATION;
    };
  }
}
