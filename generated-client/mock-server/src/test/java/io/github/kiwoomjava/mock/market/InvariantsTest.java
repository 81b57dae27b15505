package io.github.kiwoomjava.mock.market;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Offset.offset;

import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What holds in the market at any moment, whatever the seed. The system property {@code
 * kiwoom.seeds} says how many seeds are tried.
 */
class InvariantsTest {
  private static final int STOCKS = 6;

  static LongStream seeds() {
    return LongStream.rangeClosed(1, Long.getLong("kiwoom.seeds", 3));
  }

  /** A moment of a session of 2025, and six of the instruments. */
  private static void at(long seed, Consumer<Moment> check) {
    SplittableRandom random = new SplittableRandom(seed);
    LocalDate date = Calendar.lastUpTo(LocalDate.of(2025, 1, 2).plusDays(random.nextInt(360)));
    LocalDateTime now = date.atTime(9, 1).plusSeconds(random.nextInt(23_000));
    Clock clock = Clock.fixed(now.minusHours(9).toInstant(ZoneOffset.UTC), ZoneOffset.UTC);
    Market market = new Market(MarketOptions.USUAL, clock, seed);
    List<Stock> all = market.stocks();
    List<Stock> some = random.ints(STOCKS, 0, all.size()).mapToObj(all::get).distinct().toList();
    market.ask(
        snapshot -> {
          check.accept(new Moment(market, snapshot, some));
          return null;
        });
  }

  private record Moment(Market market, Snapshot snapshot, List<Stock> stocks) {}

  @ParameterizedTest
  @MethodSource("seeds")
  void the_days_bar_is_the_sum_of_its_minutes_and_of_its_ticks(long seed) {
    at(
        seed,
        moment -> {
          for (Stock stock : moment.stocks()) {
            Quote quote = moment.snapshot().quote(stock);
            if (quote.day().volume() > 0) {
              LocalDate date = quote.day().time().toLocalDate();
              List<Candle> minutes =
                  moment
                      .snapshot()
                      .minutes(stock, date, 1)
                      .takeWhile(minute -> minute.time().toLocalDate().equals(date))
                      .toList();
              assertIsSum(stock, quote.day(), minutes);
              assertIsSum(stock, quote.day(), moment.snapshot().ticks(stock, 1));
              assertIsSum(stock, quote.day(), moment.snapshot().ticks(stock, 7));
            }
          }
        });
  }

  private static void assertIsSum(Stock stock, Candle day, List<Candle> parts) {
    assertThat(parts).as(stock.code()).isNotEmpty();
    Candle sum = parts.get(parts.size() - 1);
    for (int i = parts.size() - 2; i >= 0; i--) {
      sum = sum.with(parts.get(i));
    }
    assertThat(List.of(sum.open(), sum.high(), sum.low(), sum.close(), sum.volume(), sum.value()))
        .as(stock.code())
        .containsExactly(day.open(), day.high(), day.low(), day.close(), day.volume(), day.value());
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void a_finished_day_is_what_it_was_when_it_went_on(long seed) {
    at(
        seed,
        moment -> {
          for (Stock stock : moment.stocks()) {
            int day = moment.snapshot().today(stock.kind().isAmerican()) - 3;
            Candle bar = moment.snapshot().bar(stock, day);
            Quote last = moment.snapshot().quote(stock, day, Integer.MAX_VALUE);
            assertThat(last.day()).isEqualTo(bar);
            assertThat(bar.close()).isEqualTo(moment.snapshot().close(stock, day));
            assertThat(bar.open()).isBetween(bar.low(), bar.high());
          }
        });
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void prices_lie_on_the_grid_and_within_the_limits(long seed) {
    at(
        seed,
        moment -> {
          for (Stock stock : moment.stocks()) {
            PriceGrid grid = stock.grid();
            for (Candle tick : moment.snapshot().ticks(stock, 1)) {
              assertThat(grid.isOnGrid(tick.close())).as(stock + " " + tick).isTrue();
              assertThat(tick.close())
                  .isBetween(
                      grid.lowerLimit(moment.snapshot().quote(stock).previousClose()),
                      grid.upperLimit(moment.snapshot().quote(stock).previousClose()));
            }
          }
        });
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void nobody_buys_what_nobody_sells(long seed) {
    at(
        seed,
        moment -> {
          for (Stock stock : moment.stocks()) {
            int day = moment.snapshot().today(stock.kind().isAmerican());
            long traded = moment.snapshot().bar(stock, day).volume();
            for (Map<?, Flow> flows :
                List.of(
                    moment.snapshot().investors(stock, day),
                    moment.snapshot().brokers(stock, day))) {
              assertThat(flows.values().stream().mapToLong(Flow::net).sum()).isZero();
              assertThat(flows.values().stream().mapToLong(Flow::bought).sum()).isEqualTo(traded);
            }
          }
        });
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void foreign_holdings_move_by_what_foreigners_bought(long seed) {
    at(
        seed,
        moment -> {
          for (Stock stock : moment.stocks()) {
            int day = moment.snapshot().today(stock.kind().isAmerican()) - 1;
            long moved =
                moment.snapshot().foreignHolding(stock, day)
                    - moment.snapshot().foreignHolding(stock, day - 1);
            assertThat(moved)
                .isEqualTo(moment.snapshot().investors(stock, day).get(Investor.FOREIGN).net());
          }
        });
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void an_index_is_worth_what_its_members_are(long seed) {
    at(
        seed,
        moment -> {
          Snapshot snapshot = moment.snapshot();
          int day = snapshot.today(false) - 1;
          for (String index : List.of("001", "101", "201")) {
            double now = 0;
            double before = 0;
            for (Stock member : snapshot.members(index)) {
              now += (double) snapshot.bar(member, day).close() * member.shares();
              before += (double) snapshot.close(member, day - 1) * member.shares();
            }
            double moved =
                (double) snapshot.indexBar(index, day).close()
                    / snapshot.indexClose(index, day - 1);
            assertThat(moved).isCloseTo(now / before, offset(0.0001));
            Candle bar = snapshot.indexBar(index, day);
            List<Candle> minutes = snapshot.indexMinutes(index, day, 1);
            assertThat(minutes.stream().mapToLong(Candle::volume).sum()).isEqualTo(bar.volume());
            assertThat(minutes.stream().mapToLong(Candle::high).max()).hasValue(bar.high());
            assertThat(minutes.stream().mapToLong(Candle::low).min()).hasValue(bar.low());
          }
        });
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void it_does_not_matter_in_which_order_one_asks(long seed) {
    at(
        seed,
        first ->
            at(
                seed,
                second -> {
                  for (Stock stock : first.stocks()) {
                    int today = first.snapshot().today(stock.kind().isAmerican());
                    List<Candle> far =
                        List.of(
                            first.snapshot().bar(stock, today - 1_000),
                            first.snapshot().bar(stock, today - 10));
                    Candle near = second.snapshot().bar(stock, today - 10);
                    assertThat(List.of(second.snapshot().bar(stock, today - 1_000), near))
                        .isEqualTo(far);
                    assertThat(second.snapshot().book(stock))
                        .isEqualTo(first.snapshot().book(stock));
                  }
                }));
  }
}
