package springboot;

import io.github.kiwoomjava.client.Kiwoom;
import io.github.kiwoomjava.client.domestic.chart.DailyChartResponse.Candle;
import io.github.kiwoomjava.client.domestic.stock.StockBasicInfoResponse;
import io.github.kiwoomjava.runtime.value.Direction;
import io.github.kiwoomjava.runtime.value.Price;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** What a stock costs, now and on the last days. */
@RestController
@RequestMapping("/stocks/{code:[0-9A-Za-z_]{6,9}}")
class StockController {
  private static final int MOST_DAYS = 600;

  private final Kiwoom kiwoom;

  StockController(Kiwoom kiwoom) {
    this.kiwoom = kiwoom;
  }

  /** A price in won and which way it went. */
  record Quote(String code, String name, BigDecimal price, Direction direction) {}

  record Day(LocalDate date, BigDecimal close, Long volume) {}

  @GetMapping
  Quote quote(@PathVariable String code) {
    StockBasicInfoResponse info = kiwoom.domestic().stock().basicInfo(code).execute();
    Price price = info.currentPrice();
    return new Quote(
        code,
        info.stockName(),
        price == null ? null : price.magnitude(),
        price == null ? Direction.NONE : price.direction());
  }

  @GetMapping("/days")
  List<Day> days(@PathVariable String code, @RequestParam(defaultValue = "20") int count) {
    LocalDate today = LocalDate.now(ZoneId.of("Asia/Seoul"));
    return kiwoom
        .domestic()
        .chart()
        .daily(r -> r.stockCode(code).baseDate(today).useAdjustedPrice(true))
        .stream()
        .limit(Math.max(0, Math.min(count, MOST_DAYS)))
        .map(StockController::day)
        .toList();
  }

  private static Day day(Candle candle) {
    Price close = candle.closePrice();
    return new Day(candle.date(), close == null ? null : close.magnitude(), candle.volume());
  }
}
