package io.github.kiwoomjava.benchmarks.decode;

import io.github.kiwoomjava.client.code.ChangeSign;
import io.github.kiwoomjava.client.code.ExchangeFilter;
import io.github.kiwoomjava.client.code.MarketPhase;
import io.github.kiwoomjava.client.code.TradingSession;
import io.github.kiwoomjava.runtime.value.CodeValue;
import java.util.Map;
import java.util.function.Function;

/** The code types of the messages, which binding libraries have to be told of. */
final class CodeTypes {
  static final Map<Class<? extends CodeValue>, Function<String, ? extends CodeValue>> ALL =
      Map.of(
          ChangeSign.class, ChangeSign::of,
          ExchangeFilter.class, ExchangeFilter::of,
          MarketPhase.class, MarketPhase::of,
          TradingSession.class, TradingSession::of);

  private CodeTypes() {}
}
