package twoinstances;

import io.github.kiwoomjava.client.Kiwoom;
import io.github.kiwoomjava.client.RealtimeSession;
import io.github.kiwoomjava.client.domestic.realtime.StockTrade;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Asked once, a stock is heard live from then on. */
@RestController
class PriceController {
  private final Kiwoom kiwoom;
  private final RealtimeSession session;
  private final Map<String, AtomicLong> heard = new ConcurrentHashMap<>();

  PriceController(Kiwoom kiwoom, RealtimeSession session) {
    this.kiwoom = kiwoom;
    this.session = session;
  }

  /**
   * What one instance knows of a stock.
   *
   * @param trades how many live trades this instance has heard
   */
  record Stock(String name, String price, long trades) {}

  @GetMapping("/stocks/{code}")
  Stock stock(@PathVariable("code") String code) {
    AtomicLong trades =
        heard.computeIfAbsent(
            code,
            item -> {
              AtomicLong count = new AtomicLong();
              session.subscribe(StockTrade.of(item), trade -> count.incrementAndGet());
              return count;
            });
    var info = kiwoom.domestic().stock().basicInfo(code).execute();
    return new Stock(info.stockName(), String.valueOf(info.currentPrice()), trades.get());
  }
}
