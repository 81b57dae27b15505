package io.github.kiwoomjava.mock.trading;

import io.github.kiwoomjava.mock.market.Broker;
import io.github.kiwoomjava.mock.market.Investor;
import io.github.kiwoomjava.mock.market.Snapshot;
import io.github.kiwoomjava.mock.market.Stock;
import io.github.kiwoomjava.mock.market.Stock.Kind;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Which stocks a request is about, and from which side it looks at them. */
final class Subjects {
  private final Snapshot market;
  private final Recipe recipe;
  private final Request request;

  Subjects(Snapshot market, Recipe recipe, Request request) {
    this.market = market;
    this.recipe = recipe;
    this.request = request;
  }

  boolean american() {
    return recipe.option("kind", "").startsWith("US");
  }

  /** The stock that is asked for; the first of its kind where the request need not name one. */
  Stock asked() {
    String element = recipe.option("code", "stk_cd");
    String code = request.text(element);
    if (code.isEmpty() || code.matches("0+")) {
      return kind().findFirst().orElseThrow();
    }
    if (recipe.option("kind", "").equals("ELW") && element.equals("bsis_aset_cd")) {
      return market.universe().warrants().stream()
          .filter(warrant -> warrant.underlying().code().equals(code))
          .map(warrant -> warrant.stock())
          .findFirst()
          .orElseGet(() -> kind().findFirst().orElseThrow());
    }
    return market.stock(code);
  }

  Stream<Stock> kind() {
    String kind = recipe.option("kind", "");
    Predicate<Stock> is =
        switch (kind) {
          case "" -> stock -> stock.kind() == Kind.STOCK || stock.kind() == Kind.ETF;
          case "US" -> stock -> stock.kind().isAmerican();
          case "all" -> stock -> !stock.kind().isAmerican();
          default -> stock -> stock.kind() == Kind.valueOf(kind);
        };
    return market.stocks().stream().filter(is);
  }

  /** What a row is seen from: a broker, an investor, or the side of a credit. */
  @Nullable Object detail() {
    if (recipe.option("period", "").equals("credit")) {
      return request.text("qry_tp").equals("2");
    }
    return switch (recipe.option("detail", mentionsBroker() ? "broker" : "")) {
      case "broker" -> broker();
      case "investor" -> investor();
      default -> null;
    };
  }

  private boolean mentionsBroker() {
    return !request.text("mmcm_cd").isEmpty();
  }

  private Broker broker() {
    String code = request.text("mmcm_cd").replaceFirst("^0+", "");
    return market.brokers().stream()
        .filter(broker -> broker.code().replaceFirst("^0+", "").equals(code))
        .findFirst()
        .orElse(market.brokers().get(0));
  }

  private @Nullable Investor investor() {
    String code = request.text("invsr_tp") + request.text("orgn_tp");
    for (Investor investor : Investor.values()) {
      if (investor.code().equals(code)) {
        return investor;
      }
    }
    return switch (request.text("invsr")) {
      case "6" -> Investor.FOREIGN;
      case "1" -> Investor.TRUST;
      case "0" -> Investor.INSURANCE;
      case "2" -> Investor.BANK;
      case "3" -> Investor.PENSION;
      case "4" -> Investor.NATION;
      case "5" -> Investor.OTHER_CORPORATION;
      default -> null;
    };
  }
}
