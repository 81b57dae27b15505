package io.github.kiwoomjava.mock.market;

import io.github.kiwoomjava.mock.market.Stock.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * All that is listed: some 200 Korean stocks, ETFs, ELWs, gold and some 100 US stocks, with
 * sectors, indexes and themes. Codes that examples use exist; what goes by an invented name is
 * invented.
 */
public final class Universe {
  static final Universe USUAL = of(1);

  private final List<Stock> stocks;
  private final List<Sector> sectors;
  private final List<Theme> themes;
  private final Map<String, Fund> funds = new LinkedHashMap<>();
  private final Map<String, Warrant> warrants = new LinkedHashMap<>();

  private Universe(
      List<Stock> stocks,
      List<Sector> sectors,
      List<Theme> themes,
      List<Fund> funds,
      List<Warrant> warrants) {
    this.stocks = List.copyOf(stocks);
    this.sectors = List.copyOf(sectors);
    this.themes = List.copyOf(themes);
    funds.forEach(fund -> this.funds.put(fund.stock().code(), fund));
    warrants.forEach(warrant -> this.warrants.put(warrant.stock().code(), warrant));
  }

  /** The universe of a seed. */
  public static Universe of(long seed) {
    Listings listings = new Listings(seed);
    List<Sector> sectors = listings.sectors();
    List<Stock> korean = listings.koreanStocks();
    List<Fund> funds = listings.funds();
    List<Warrant> warrants = listings.warrants(korean);
    List<Stock> all = new ArrayList<>(korean);
    funds.forEach(fund -> all.add(fund.stock()));
    warrants.forEach(warrant -> all.add(warrant.stock()));
    all.addAll(listings.gold());
    List<Stock> american = listings.americanStocks();
    all.addAll(american);
    funds.addAll(listings.americanFunds(american));
    return new Universe(all, sectors, listings.themes(korean), funds, warrants);
  }

  /** What there is to know of other stocks: those of the usual ones that are among them. */
  static Universe around(List<Stock> traded) {
    List<Fund> funds =
        USUAL.funds.values().stream().filter(f -> traded.contains(f.stock())).toList();
    List<Warrant> warrants =
        USUAL.warrants.values().stream()
            .filter(w -> traded.contains(w.stock()) && traded.contains(w.underlying()))
            .toList();
    List<String> codes = traded.stream().map(Stock::code).toList();
    List<Theme> themes = new ArrayList<>();
    for (Theme theme : USUAL.themes) {
      List<String> members = theme.members().stream().filter(codes::contains).toList();
      if (!members.isEmpty()) {
        themes.add(new Theme(theme.code(), theme.name(), members));
      }
    }
    return new Universe(traded, USUAL.sectors, themes, funds, warrants);
  }

  public List<Stock> stocks() {
    return stocks;
  }

  /** Those of one kind. */
  public List<Stock> stocks(Kind kind) {
    return stocks.stream().filter(stock -> stock.kind() == kind).toList();
  }

  public List<Sector> sectors() {
    return sectors;
  }

  public List<Theme> themes() {
    return themes;
  }

  public List<Fund> funds() {
    return List.copyOf(funds.values());
  }

  public List<Warrant> warrants() {
    return List.copyOf(warrants.values());
  }

  Map<String, Fund> fundsByCode() {
    return funds;
  }

  Map<String, Warrant> warrantsByCode() {
    return warrants;
  }
}
