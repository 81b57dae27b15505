// A chart in the terminal: jshell --class-path $(cat target/classpath) chart.jsh
import io.github.kiwoomjava.client.Kiwoom
import io.github.kiwoomjava.mock.MockKiwoom
import io.github.kiwoomjava.mock.market.MarketOptions
import java.time.LocalDate
import java.time.LocalDateTime

var mock = MockKiwoom.builder().market(MarketOptions.USUAL.startingAt(LocalDateTime.parse("2026-07-06T10:00"))).start()
var kiwoom = Kiwoom.builder().baseUri(mock.baseUri()).credentials("an-app-key", "a-secret-key").callsPerSecond(100).build()

var days = kiwoom.domestic().chart().daily(r -> r.stockCode("005930").baseDate(LocalDate.parse("2026-07-03")).useAdjustedPrice(true)).stream().limit(20).toList()
var closes = days.stream().mapToDouble(day -> day.closePrice().magnitude().doubleValue()).summaryStatistics()

void line(LocalDate date, double close) {
  int width = (int) Math.round(50 * (close - closes.getMin()) / Math.max(1, closes.getMax() - closes.getMin()));
  System.out.printf("%s %,9.0f %s%n", date, close, "#".repeat(1 + width));
}

days.forEach(day -> line(day.date(), day.closePrice().magnitude().doubleValue()))

kiwoom.close()
mock.close()
/exit
