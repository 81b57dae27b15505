package io.github.kiwoomjava.mock.market;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The Korean auctions before the opening and after the close. */
final class OffHours {
  private final Exchange exchange;
  private final Accounts accounts;
  private final Executions executions;

  OffHours(Exchange exchange, Accounts accounts, Executions executions) {
    this.exchange = exchange;
    this.accounts = accounts;
    this.executions = executions;
  }

  /** A moment at which orders of a kind are executed, or run out. */
  private record Moment(LocalTime time, OrderType type, int round, boolean last) {}

  private static final List<Moment> MOMENTS =
      Stream.of(
              moments(OrderType.BEFORE_OPEN, OrderHours.GATHERING, 1, 10),
              moments(OrderType.AFTER_CLOSE, OrderHours.LATE_END.minusMinutes(20), 1, 20),
              moments(OrderType.SINGLE_PRICE, OrderHours.LATE_END, 10, 12))
          .flatMap(moments -> moments)
          .toList();

  private static Stream<Moment> moments(OrderType type, LocalTime from, int minutes, int rounds) {
    return IntStream.rangeClosed(1, rounds)
        .mapToObj(
            round ->
                new Moment(from.plusMinutes((long) minutes * round), type, round, round == rounds));
  }

  /** Lets happen what is due after one time up to and with another. */
  void happen(LocalDate day, LocalTime after, LocalTime upTo) {
    for (Moment moment : MOMENTS) {
      if (moment.time().isAfter(after) && !moment.time().isAfter(upTo)) {
        happen(moment, day);
      }
    }
  }

  private void happen(Moment moment, LocalDate day) {
    LocalDateTime when = day.atTime(moment.time());
    accounts.open(Wallet.DOMESTIC, order -> order.type() == moment.type()).stream()
        .map(open -> open.order().stock())
        .distinct()
        .forEach(
            stock -> {
              DayPath path = exchange.path(stock, day);
              executions.auction(
                  moment.type(),
                  stock,
                  price(moment, path),
                  path.depth(path.steps() + 5 * moment.round(), true, 0),
                  when);
            });
    if (moment.last()) {
      executions.expire(Wallet.DOMESTIC, order -> order.type() == moment.type(), when);
    }
  }

  private static long price(Moment moment, DayPath path) {
    return switch (moment.type()) {
      case BEFORE_OPEN -> path.previousClose();
      case SINGLE_PRICE -> path.eveningPrice(moment.round());
      default -> path.price(path.steps() - 1);
    };
  }
}
