package io.github.kiwoomjava.mock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import io.github.kiwoomjava.mock.market.AccountView;
import io.github.kiwoomjava.mock.market.Charges;
import io.github.kiwoomjava.mock.market.Deal;
import io.github.kiwoomjava.mock.market.Loan;
import io.github.kiwoomjava.mock.market.Market;
import io.github.kiwoomjava.mock.market.MarketOptions;
import io.github.kiwoomjava.mock.market.Order;
import io.github.kiwoomjava.mock.market.OrderTicket;
import io.github.kiwoomjava.mock.market.OrderType;
import io.github.kiwoomjava.mock.market.Position;
import io.github.kiwoomjava.mock.market.Quote;
import io.github.kiwoomjava.mock.market.Refusal;
import io.github.kiwoomjava.mock.market.Side;
import io.github.kiwoomjava.mock.market.Stock;
import io.github.kiwoomjava.mock.market.Transfer;
import io.github.kiwoomjava.mock.market.Validity;
import io.github.kiwoomjava.mock.market.Wallet;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Money adds up to the won, whatever is ordered. */
class MoneyTest {
  private static final long CASH = 100_000_000;
  private static final int ENOUGH = 80;
  private static final List<String> CODES =
      List.of("005930", "000660", "M04020000", "AAPL", "NVDA", "069500");

  static LongStream seeds() {
    return LongStream.rangeClosed(1, Long.getLong("kiwoom.seeds", 3));
  }

  /** Orders at random over a few days and nights, of which many are refused. */
  @ParameterizedTest
  @MethodSource("seeds")
  void cash_and_holdings_move_only_by_executions_fees_taxes_and_loans(long seed) {
    TestClock clock = new TestClock("2026-03-02T23:25:00Z");
    MarketOptions options =
        Trader.RICH.withAccount(CASH, Map.of("005930", 100L)).withDollars(CASH * 10);
    Market market = new Market(options, clock, seed);
    SplittableRandom random = new SplittableRandom(seed);
    int taken = 0;
    // Many fall into a night; a seed must not pass because hardly anything was traded.
    for (int i = 0; taken < ENOUGH && i < 4_000; i++) {
      taken += order(market, random) ? 1 : 0;
      if (random.nextInt(20) == 0) {
        change(market, random);
      }
      clock.advance(Duration.ofSeconds(random.nextInt(random.nextInt(20) == 0 ? 20_000 : 400)));
      market.advance();
      for (Wallet wallet : Wallet.values()) {
        check(market.account("key", wallet), wallet == Wallet.AMERICA ? CASH * 10 : CASH);
      }
    }
    assertThat(taken).isEqualTo(ENOUGH);
    assertThat(market.account("key").deals()).isNotEmpty();
  }

  private static boolean order(Market market, SplittableRandom random) {
    Stock stock = market.stock(CODES.get(random.nextInt(CODES.size())));
    OrderType[] types = OrderType.values();
    OrderType type = random.nextBoolean() ? OrderType.MARKET : types[random.nextInt(types.length)];
    Validity validity = Validity.values()[Math.max(0, random.nextInt(6) - 3)];
    Quote quote = market.quote(stock);
    long price = stock.grid().floor(quote.price() * (96 + random.nextInt(8)) / 100);
    OrderTicket ticket =
        OrderTicket.of(
            random.nextInt(5) < 3 ? Side.BUY : Side.SELL,
            stock,
            1 + random.nextInt(200),
            type,
            validity,
            type.hasLimit() ? price : 0);
    if (type.hasStop()) {
      ticket = ticket.withStop(price);
    }
    if (Wallet.of(stock) == Wallet.DOMESTIC && random.nextInt(3) == 0) {
      ticket = ticket.onCredit(Loan.ANY);
    }
    try {
      market.place("key", ticket);
      return true;
    } catch (Refusal refusal) {
      return false;
    }
  }

  private static void change(Market market, SplittableRandom random) {
    try {
      market.exchange(
          "key",
          random.nextBoolean() ? Wallet.DOMESTIC : Wallet.AMERICA,
          random.nextLong(5_000_000));
    } catch (Refusal refusal) {
      // Not so much is paid yet.
    }
  }

  private static void check(AccountView account, long first) {
    long flows = account.deals().stream().mapToLong(Deal::flow).sum();
    long transfers = account.transfers().stream().mapToLong(Transfer::amount).sum();
    assertThat(account.cash()).isEqualTo(first + flows + transfers).isNotNegative();
    assertThat(account.free()).isBetween(0L, account.cash());
    for (Position position : account.positions()) {
      long shares =
          account.deals().stream()
              .filter(deal -> deal.stock().equals(position.stock()))
              .filter(deal -> Objects.equals(deal.loanDate(), position.loanDate()))
              .mapToLong(deal -> deal.side() == Side.BUY ? deal.shares() : -deal.shares())
              .sum();
      boolean given = position.stock().code().equals("005930") && position.loanDate() == null;
      assertThat(position.quantity()).isEqualTo(shares + (given ? 100 : 0)).isNotNegative();
      assertThat(position.loan()).isBetween(0L, Math.max(0, position.cost()));
      assertThat(position.quantity() == 0 && position.loan() + position.cost() != 0).isFalse();
    }
    for (Order order : account.orders()) {
      List<Deal> deals =
          account.deals().stream().filter(deal -> deal.order() == order.number()).toList();
      assertThat(order.filled()).isEqualTo(deals.stream().mapToLong(Deal::shares).sum());
      assertThat(order.fillValue()).isEqualTo(deals.stream().mapToLong(Deal::value).sum());
      assertThat(order.fees()).isEqualTo(deals.stream().mapToLong(Deal::fee).sum());
      assertThat(order.taxes()).isEqualTo(deals.stream().mapToLong(Deal::tax).sum());
      assertThat(order.open()).isNotNegative();
      assertThat(deals)
          .allMatch(
              deal ->
                  order.price() == 0
                      || order.type() == OrderType.CONDITIONAL
                      || (order.side() == Side.BUY
                          ? deal.price() <= order.price()
                          : deal.price() >= order.price()));
    }
  }

  @Test
  void fees_and_taxes_are_those_that_were_set() {
    TestClock clock = new TestClock("2026-03-03T02:00:00Z");
    Market market =
        new Market(Trader.RICH.withCharges(Charges.USUAL.withFeeAndTax(1_000, 2_000)), clock, 1);
    Order order = market.place("key", Side.SELL, market.stock("005930"), 10, 0);
    assertThat(order.fees()).isEqualTo(order.fillValue() / 1_000 / 10 * 10);
    assertThat(order.taxes()).isEqualTo(order.fillValue() * 2 / 1_000);
    AccountView account = market.account("key");
    assertThat(account.cash())
        .isEqualTo(1_000_000_000_000L + order.fillValue() - order.fees() - order.taxes());
    Market free = new Market(Trader.RICH.withCharges(Charges.NONE), clock, 1);
    Order same = free.place("key", Side.SELL, free.stock("005930"), 10, 0);
    assertThat(free.account("key").cash()).isEqualTo(1_000_000_000_000L + same.fillValue());
  }

  @Test
  void money_is_paid_two_trading_days_later() {
    TestClock clock = new TestClock("2026-03-03T02:00:00Z");
    Market market = new Market(Trader.RICH, clock, 1);
    market.place("key", Side.SELL, market.stock("005930"), 10, 0);
    AccountView account = market.account("key");
    assertThat(account.settledBy(account.today())).isEqualTo(1_000_000_000_000L);
    assertThat(account.settledBy(account.today().plusDays(1))).isEqualTo(1_000_000_000_000L);
    assertThat(account.settledBy(account.today().plusDays(2))).isEqualTo(account.cash());
  }

  @Test
  void what_is_bought_on_credit_borrows_and_pays_back_with_interest() {
    TestClock clock = new TestClock("2026-03-03T02:00:00Z");
    Market market = new Market(Trader.RICH, clock, 1);
    Stock stock = market.stock("005930");
    Order bought = market.place("key", OrderTicket.market(Side.BUY, stock, 100).onCredit(Loan.ANY));
    AccountView account = market.account("key");
    Position loan =
        account.positions().stream().filter(p -> p.loanDate() != null).findFirst().orElseThrow();
    assertThat(loan.loan()).isCloseTo(bought.fillValue() * 55 / 100, offset(100L));
    assertThat(account.cash())
        .isEqualTo(1_000_000_000_000L - bought.fillValue() - bought.fees() + loan.loan());
    clock.advance(Duration.ofDays(7));
    OrderTicket sale = OrderTicket.market(Side.SELL, stock, 100);
    Loan ofThatDay = new Loan(loan.loanDate());
    assertThat(market.place("key", sale.onCredit(ofThatDay)).filled()).isPositive();
    Deal deal =
        market.account("key").deals().stream()
            .filter(each -> each.side() == Side.SELL)
            .findFirst()
            .orElseThrow();
    assertThat(deal.interest()).isEqualTo(deal.lent() * 90_000 / 1_000_000 * 7 / 365);
    assertThat(deal.flow())
        .isEqualTo(deal.value() - deal.fee() - deal.tax() - deal.lent() - deal.interest());
  }
}
