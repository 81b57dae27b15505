package io.github.kiwoomjava.mock.market;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Indexes in hundredths of a point, each the worth of its members against their worth at the
 * beginning. Not safe for several threads at once.
 */
final class Indexes {
  private static final int DAYS = 12;

  private final Prices prices;
  private final Map<String, Basket> baskets = new LinkedHashMap<>();
  private final Map<Place, IndexDay> days =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Place, IndexDay> eldest) {
          return size() > DAYS * baskets.size();
        }
      };

  /** Day bars are asked for by the hundred and cost much, so they are kept. */
  private final Map<Place, Candle> bars = new LinkedHashMap<>();

  private record Place(String code, int day) {}

  private record Basket(List<Stock> members, long base, double worth, Closes closes) {}

  Indexes(Universe universe, Prices prices) {
    this.prices = prices;
    for (Sector sector : universe.sectors()) {
      List<Stock> members = members(universe, sector);
      if (!members.isEmpty()) {
        double worth = members.stream().mapToDouble(s -> (double) s.anchor() * s.shares()).sum();
        long base = base(sector.code());
        Closes closes = new Closes(base, (day, previous) -> level(members, base, worth, day));
        baskets.put(sector.code(), new Basket(members, base, worth, closes));
      }
    }
  }

  private static long base(String code) {
    return switch (code) {
      case "201" -> 34_000;
      case "101" -> 81_000;
      case "150" -> 124_000;
      case "COMP" -> 1_600_000;
      case "SPX" -> 520_000;
      case "DJI" -> 3_900_000;
      default -> 250_000;
    };
  }

  private static List<Stock> members(Universe universe, Sector sector) {
    List<Stock> board =
        universe.stocks().stream()
            .filter(Stock::isShare)
            .filter(
                stock ->
                    sector.board().equals("US")
                        ? stock.kind().isAmerican()
                        : stock.board().equals(sector.board()))
            .sorted(Comparator.comparingDouble(s -> -(double) s.anchor() * s.shares()))
            .toList();
    return switch (sector.code()) {
      case "001", "101" -> board;
      case "002" -> part(board, 0, 40);
      case "003" -> part(board, 40, 80);
      case "004" -> part(board, 80, board.size());
      case "201" -> part(board, 0, 80);
      case "150" -> part(board, 0, 50);
      case "SPX" -> part(board, 0, 60);
      case "DJI" -> part(board, 0, 30);
      case "COMP" -> board.stream().filter(stock -> stock.board().equals("ND")).toList();
      default -> board.stream().filter(stock -> stock.sector().equals(sector.code())).toList();
    };
  }

  private static List<Stock> part(List<Stock> all, int from, int to) {
    return all.subList(Math.min(from, all.size()), Math.min(to, all.size()));
  }

  private long level(List<Stock> members, long base, double worth, int day) {
    double sum = 0;
    for (Stock stock : members) {
      sum += (double) prices.close(stock, day) * stock.shares();
    }
    return Math.max(1, Math.round(base * sum / worth));
  }

  boolean knows(String code) {
    return baskets.containsKey(code);
  }

  List<String> codes() {
    return List.copyOf(baskets.keySet());
  }

  List<Stock> members(String code) {
    return basket(code).members();
  }

  private Basket basket(String code) {
    return Objects.requireNonNull(baskets.get(code), code);
  }

  /** The close of a day, in hundredths. */
  long close(String code, int day) {
    return basket(code).closes().at(day);
  }

  /** How an index went through a day. */
  IndexDay day(String code, int day) {
    Place place = new Place(code, day);
    IndexDay known = days.get(place);
    if (known == null) {
      Basket basket = basket(code);
      List<DayPath> paths = basket.members().stream().map(s -> prices.path(s, day)).toList();
      known = new IndexDay(paths, basket.base(), basket.worth(), close(code, day - 1));
      days.put(place, known);
    }
    return known;
  }

  /** The bar of a whole day. */
  Candle bar(String code, int day) {
    Place place = new Place(code, day);
    Candle known = bars.get(place);
    if (known == null) {
      known = day(code, day).whole();
      bars.put(place, known);
    }
    return known;
  }
}
