package io.github.kiwoomjava.mock.market;

import io.github.kiwoomjava.mock.market.Book.Level;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Prices of all stocks at any moment up to now. Not safe for several threads at once. */
final class Exchange {
  private final Map<String, Stock> stocks = new LinkedHashMap<>();
  private final Map<String, History> histories = new LinkedHashMap<>();

  Exchange(long seed, List<Stock> traded) {
    for (Stock stock : traded) {
      stocks.put(stock.code(), stock);
      histories.put(stock.code(), new History(seed, stock));
    }
  }

  List<Stock> stocks() {
    return List.copyOf(stocks.values());
  }

  /** The stock, its code with or without {@code _NX}, {@code _AL} or a leading A. */
  Stock stock(String code) {
    String bare = code.strip().replaceFirst("_(NX|AL)$", "");
    Stock stock = stocks.get(bare.matches("A\\w{6}") ? bare.substring(1) : bare);
    if (stock == null) {
      throw new Refusal(Refusal.Reason.UNKNOWN_STOCK, 0);
    }
    return stock;
  }

  DayPath path(Stock stock, LocalDate date) {
    return history(stock).path(Calendar.lastUpTo(date));
  }

  private History history(Stock stock) {
    return Objects.requireNonNull(histories.get(stock.code()));
  }

  /** Trades made by a moment on its trading day, or on the last one before. */
  static int count(LocalDateTime now) {
    return Calendar.isTradingDay(now.toLocalDate())
        ? DayPath.countAt(now.toLocalTime())
        : DayPath.TRADES;
  }

  Quote quote(Stock stock, LocalDateTime now) {
    DayPath path = path(stock, now.toLocalDate());
    return quote(stock, path, count(now));
  }

  /** The quote after so many trades of the day. */
  Quote quote(Stock stock, DayPath path, int trades) {
    long previous = path.previousClose();
    if (trades == 0) {
      LocalDateTime time = LocalDateTime.of(path.date(), Calendar.OPEN);
      Candle none = new Candle(time, previous, previous, previous, previous, 0, 0);
      return new Quote(stock, time, previous, previous, none, 0);
    }
    Candle day = path.upTo(trades);
    LocalDateTime time = LocalDateTime.of(path.date(), DayPath.timeOf(trades - 1));
    return new Quote(stock, time, day.close(), previous, day, path.quantity(trades - 1));
  }

  Book book(Stock stock, LocalDateTime now) {
    return book(path(stock, now.toLocalDate()), count(now));
  }

  Book book(DayPath path, int trades) {
    int trade = Math.max(0, trades - 1);
    long highest = TickGrid.upperLimit(path.previousClose());
    long lowest = TickGrid.lowerLimit(path.previousClose());
    List<Level> asks = new ArrayList<>();
    List<Level> bids = new ArrayList<>();
    long ask = TickGrid.up(path.bid(trade));
    long bid = path.bid(trade);
    for (int level = 0; level < 10; level++) {
      if (ask <= highest) {
        asks.add(new Level(ask, path.depth(trade, true, level)));
      }
      if (bid >= lowest) {
        bids.add(new Level(bid, path.depth(trade, false, level)));
      }
      ask = TickGrid.up(ask);
      bid = TickGrid.down(bid);
    }
    return new Book(asks, bids);
  }

  /** Days up to a date and to now, newest first, today's as far as it got. */
  Stream<Candle> days(Stock stock, LocalDateTime now, LocalDate upTo) {
    LocalDate today = Calendar.lastUpTo(now.toLocalDate());
    if (upTo.isBefore(today)) {
      // Makes all finished days, of which some may not have been asked for yet.
      path(stock, today);
      return history(stock).daysBefore(upTo.plusDays(1));
    }
    Quote quote = quote(stock, now);
    Stream<Candle> current = quote.day().volume() == 0 ? Stream.of() : Stream.of(quote.day());
    return Stream.concat(current, history(stock).daysBefore(today));
  }

  /**
   * Spans of so many minutes within the days up to now, newest first.
   *
   * @param skip how many to leave out; days that are left out whole cost nothing
   */
  Stream<Candle> minutes(Stock stock, LocalDateTime now, int minutes, int skip) {
    int width = Math.max(1, minutes * 60 / DayPath.SECONDS);
    int current = spans(count(now), width);
    int perDay = spans(DayPath.TRADES, width);
    int days = skip < current ? 0 : 1 + (skip - current) / perDay;
    int rest = skip < current ? skip : (skip - current) % perDay;
    LocalDate today = Calendar.lastUpTo(now.toLocalDate());
    Stream<LocalDate> earlier =
        history(stock).daysBefore(today).map(day -> day.time().toLocalDate());
    return Stream.concat(Stream.of(today), earlier)
        .skip(days)
        .flatMap(
            date -> {
              int trades = date.equals(today) ? count(now) : DayPath.TRADES;
              return spans(path(stock, date), trades, width);
            })
        .skip(rest);
  }

  private static int spans(int trades, int width) {
    return (trades + width - 1) / width;
  }

  /** So many trades to a candle, newest first. */
  Stream<Candle> ticks(Stock stock, LocalDateTime now, int trades) {
    DayPath path = path(stock, now.toLocalDate());
    return spans(path, count(now), trades);
  }

  private static Stream<Candle> spans(DayPath path, int trades, int width) {
    int spans = spans(trades, width);
    return IntStream.range(0, spans)
        .mapToObj(i -> spans - 1 - i)
        .map(
            i ->
                path.candle(
                    i * width, Math.min(trades, (i + 1) * width), DayPath.timeOf(i * width)));
  }
}
