package io.github.kiwoomjava.mock;

import io.github.kiwoomjava.mock.error.ErrorBook;
import io.github.kiwoomjava.mock.market.Market;
import io.github.kiwoomjava.mock.market.MarketOptions;
import io.github.kiwoomjava.mock.trading.MarketFeed;
import io.github.kiwoomjava.mock.trading.MarketResponder;
import io.github.kiwoomjava.spec.model.ApiSpec;
import io.github.kiwoomjava.spec.model.Effect;
import io.github.kiwoomjava.spec.model.Operation;
import io.github.kiwoomjava.spec.model.Transport;
import java.time.Clock;
import java.util.List;

/** How the mock answers each operation of a spec when it plays a market. */
public final class Coverage {
  /** Where an answer comes from. */
  public enum Kind {
    /** From the simulated market and its accounts, or from the server's own state. */
    COMPUTED,
    /** The sheet's example, which knows nothing of the market. */
    EXAMPLE,
    /** Without values: those of the example would belong to somebody else's account. */
    BLANK,
    /** Kiwoom's environment does not offer it. */
    REFUSED
  }

  /**
   * An operation.
   *
   * @param known how many of the answer's elements have a value of their own; -1 where that is not
   *     told from a table
   * @param elements how many there are
   */
  public record Line(String id, String name, Kind kind, int known, int elements) {}

  private Coverage() {}

  /** All operations of a spec, in its order. */
  public static List<Line> of(ApiSpec spec, MockEnvironment environment) {
    Market market = new Market(MarketOptions.USUAL, Clock.systemUTC(), 1);
    MarketResponder responder = new MarketResponder(market, new ErrorBook(spec), false);
    return spec.operations().stream()
        .map(operation -> line(operation, environment, responder))
        .toList();
  }

  private static Line line(
      Operation operation, MockEnvironment environment, MarketResponder responder) {
    if (environment == MockEnvironment.MOCK && operation.hosts().mock() == null) {
      return new Line(operation.id(), operation.name(), Kind.REFUSED, -1, 0);
    }
    if (operation.transport() == Transport.WEBSOCKET) {
      Kind kind = MarketFeed.plays(operation.id()) ? Kind.COMPUTED : Kind.EXAMPLE;
      return new Line(operation.id(), operation.name(), kind, -1, 0);
    }
    Kind kind =
        operation.effect() == Effect.TOKEN || responder.computes(operation)
            ? Kind.COMPUTED
            : responder.blanks(operation) ? Kind.BLANK : Kind.EXAMPLE;
    List<String> elements = responder.elements(operation);
    int known = responder.known(operation, elements);
    return new Line(operation.id(), operation.name(), kind, known, elements.size());
  }
}
