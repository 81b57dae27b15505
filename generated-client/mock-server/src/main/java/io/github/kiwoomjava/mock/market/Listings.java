package io.github.kiwoomjava.mock.market;

import io.github.kiwoomjava.mock.market.Stock.Kind;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Makes up what is listed: well-known codes from tables, the others from the seed. */
final class Listings {
  private static final int KOREAN = 200;
  private static final int AMERICAN = 100;
  private static final List<String> FIRST =
      List.of(
          "가온", "나래", "다솜", "라온", "마루", "바른", "새벽", "아침", "자람", "초록", "큰길", "터전", "푸른", "한빛", "고을",
          "누리", "단풍", "물결", "별빛", "산들", "여름", "온새", "해솔", "이랑", "윤슬");
  private static final List<String> LAST =
      List.of("산업", "테크", "소재", "홀딩스", "시스템", "정밀", "유통", "바이오", "전자", "상사");
  private static final List<String> AMERICAN_FIRST =
      List.of("Amber", "Birch", "Cobalt", "Delta", "Ember", "Flint", "Granite", "Harbor", "Iris");
  private static final List<String> AMERICAN_LAST =
      List.of("Systems", "Energy", "Foods", "Health", "Capital", "Motors", "Networks", "Labs");
  private static final String[] KOSPI = {
    "005", "006", "007", "008", "009", "010", "011", "012", "013", "014", "015", "016", "017",
    "018", "019", "020", "021", "024", "025", "026", "029"
  };
  private static final String[] KOSDAQ = {"107", "110", "112", "115", "118"};
  private static final String[] AMERICA = {
    "010U", "150U", "200U", "250U", "300U", "350U", "400U", "450U", "460U", "500U", "550U"
  };

  private final long key;

  Listings(long seed) {
    key = Dice.key(seed, "listings");
  }

  List<Sector> sectors() {
    return Table.read("sectors.tsv").stream()
        .map(row -> new Sector(row[0], row[1], row[2], row[3]))
        .toList();
  }

  List<Stock> koreanStocks() {
    List<Stock> stocks = new ArrayList<>();
    Set<String> codes = new HashSet<>();
    for (String[] row : Table.read("korean-stocks.tsv")) {
      codes.add(row[0]);
      stocks.add(
          new Stock(
              row[0],
              row[1],
              row[0],
              Long.parseLong(row[5]),
              Long.parseLong(row[4]),
              Long.parseLong(row[6]),
              Kind.STOCK,
              row[2],
              row[3]));
    }
    for (int i = 0; stocks.size() < KOREAN; i++) {
      String code = "%06d".formatted(10 * (long) (Dice.unit(key, 4L * i) * 45_000) + 100_000);
      if (codes.add(code)) {
        stocks.add(korean(code, i));
      }
    }
    return stocks;
  }

  private Stock korean(String code, int i) {
    boolean main = i % 2 == 0;
    long place = Dice.key(key, 7_000 + i);
    String name = FIRST.get(i % FIRST.size()) + LAST.get((i / FIRST.size() + i) % LAST.size());
    String[] sectors = main ? KOSPI : KOSDAQ;
    // From about 1,000 to 150,000 won, most of them low.
    long anchor = TickGrid.floor(Math.round(Math.exp(Dice.unit(place, 1) * 5) * 1_000));
    long worth = Math.round(Math.exp(24 + Dice.unit(place, 2) * 4));
    long shares = Math.max(2_000_000, worth / anchor / 1_000 * 1_000);
    long volume = Math.max(1_500, Math.round(shares * Math.exp(-8 + Dice.unit(place, 3) * 4)));
    return new Stock(
        code,
        name,
        code,
        shares,
        anchor,
        volume,
        Kind.STOCK,
        main ? "KOSPI" : "KOSDAQ",
        sectors[i / 2 % sectors.length]);
  }

  List<Fund> funds() {
    List<Fund> funds = new ArrayList<>();
    for (String[] row : Table.read("funds.tsv")) {
      Stock stock =
          new Stock(
              row[0],
              row[1],
              row[0],
              Long.parseLong(row[6]),
              Long.parseLong(row[5]),
              Long.parseLong(row[7]),
              Kind.ETF,
              "KOSPI",
              "");
      funds.add(new Fund(stock, row[2], Integer.parseInt(row[3]), row[4]));
    }
    return funds;
  }

  List<Fund> americanFunds(List<Stock> american) {
    List<Fund> funds = new ArrayList<>();
    for (String[] row : Table.read("american-funds.tsv")) {
      american.stream()
          .filter(stock -> stock.code().equals(row[0]))
          .forEach(stock -> funds.add(new Fund(stock, row[4], Integer.parseInt(row[8]), "")));
    }
    return funds;
  }

  List<Warrant> warrants(List<Stock> korean) {
    List<Warrant> warrants = new ArrayList<>();
    for (int i = 0; i < 10; i++) {
      Stock underlying = korean.get(i / 2);
      boolean call = i % 2 == 0;
      String name = "가상" + (411 + i) + underlying.name().split(" ", 2)[0] + (call ? "콜" : "풋");
      double ratio = underlying.anchor() > 100_000 ? 0.005 : 0.01;
      Stock stock =
          new Stock(
              i == 0 ? "57JBHH" : "57JB%02d".formatted(11 + i * 7),
              name,
              name,
              8_000_000,
              500,
              900_000,
              Kind.ELW,
              "KOSPI",
              "");
      warrants.add(
          new Warrant(
              stock,
              underlying,
              call,
              call ? 1.03 : 0.97,
              3 + i % 3 * 3,
              ratio,
              i % 3 == 0 ? "키움증권" : "가상증권"));
    }
    return warrants;
  }

  List<Stock> gold() {
    return List.of(
        new Stock(
            "M04020000", "금 99.99_1Kg", "Gold 1 kg", 0, 152_000, 180_000, Kind.GOLD, "GOLD", ""),
        new Stock(
            "M04020100", "미니금 99.99_100g", "Gold 100 g", 0, 153_000, 9_000, Kind.GOLD, "GOLD", ""));
  }

  List<Theme> themes(List<Stock> korean) {
    List<Theme> themes = new ArrayList<>();
    for (String[] row : Table.read("themes.tsv")) {
      List<String> sectors = List.of(row[2].split(","));
      long place = Dice.key(key, row[0].hashCode());
      List<String> members = new ArrayList<>();
      for (int i = 0; i < korean.size() && members.size() < 12; i++) {
        Stock stock = korean.get(i);
        if (sectors.contains(stock.sector()) && Dice.unit(place, i) < 0.7) {
          members.add(stock.code());
        }
      }
      themes.add(new Theme(row[0], row[1], members));
    }
    return themes;
  }

  List<Stock> americanStocks() {
    List<Stock> stocks = new ArrayList<>();
    Set<String> codes = new HashSet<>();
    for (String[] row : Table.read("american-stocks.tsv")) {
      codes.add(row[0]);
      stocks.add(american(row, Kind.US_STOCK));
    }
    for (int i = 0; stocks.size() < AMERICAN - 10; i++) {
      long place = Dice.key(key, 90_000 + i);
      String english =
          AMERICAN_FIRST.get(i % AMERICAN_FIRST.size())
              + " "
              + AMERICAN_LAST.get((i / AMERICAN_FIRST.size()) % AMERICAN_LAST.size());
      String code = letters(place);
      if (codes.add(code)) {
        long anchor = Math.round(Math.exp(Dice.unit(place, 1) * 5.3) * 100) * 100;
        long shares = Math.round(Math.exp(17 + Dice.unit(place, 2) * 4));
        long volume = Math.round(shares * Math.exp(-6 + Dice.unit(place, 3) * 3));
        String board = i % 7 == 6 ? "NA" : i % 2 == 0 ? "ND" : "NY";
        String sector = AMERICA[i % AMERICA.length];
        stocks.add(
            new Stock(
                code,
                english + " (가상)",
                english.toUpperCase(Locale.ROOT),
                shares,
                anchor,
                volume,
                Kind.US_STOCK,
                board,
                sector));
      }
    }
    for (String[] row : Table.read("american-funds.tsv")) {
      stocks.add(american(row, Kind.US_ETF));
    }
    return stocks;
  }

  private static Stock american(String[] row, Kind kind) {
    return new Stock(
        row[0],
        row[1],
        row[2],
        Long.parseLong(row[6]),
        Math.round(Double.parseDouble(row[5]) * 10_000),
        Long.parseLong(row[7]),
        kind,
        row[3],
        row[4]);
  }

  private static String letters(long place) {
    StringBuilder code = new StringBuilder("V");
    for (int i = 0; i < 3; i++) {
      code.append((char) ('A' + (int) (Dice.unit(place, 10 + i) * 26)));
    }
    return code.toString();
  }
}
