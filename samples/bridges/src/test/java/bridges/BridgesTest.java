package bridges;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kiwoomjava.client.Kiwoom;
import io.github.kiwoomjava.client.domestic.chart.DailyChartResponse;
import io.github.kiwoomjava.mock.junit.KiwoomMock;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.ZonedDateTime;
import org.junit.jupiter.api.Test;
import org.ta4j.core.Bar;
import org.ta4j.core.BarSeries;

class BridgesTest {
  private static Candles candles(String... rows) {
    return Candles.of(
        DailyChartResponse.fromJson(
                "{\"return_code\":0,\"stk_dt_pole_chart_qry\":[" + String.join(",", rows) + "]}")
            .candles());
  }

  private static String row(String date, String close) {
    return """
        {"dt":"%s","open_pric":"-100","high_pric":"+120","low_pric":"-90","cur_prc":"%s","trde_qty":"7"}
        """
        .formatted(date, close);
  }

  @Test
  void a_bar_is_a_day_in_seoul_whose_fall_is_no_minus() {
    BarSeries series =
        Ta4j.series("005930", candles(row("20260707", "-110"), row("20260706", "95")));
    Bar last = series.getLastBar();
    assertThat(series.getBarCount()).isEqualTo(2);
    assertThat(last.getClosePrice().doubleValue()).isEqualTo(110);
    assertThat(last.getOpenPrice().doubleValue()).isEqualTo(100);
    assertThat(last.getVolume().longValue()).isEqualTo(7);
    assertThat(last.getEndTime().toInstant())
        .isEqualTo(ZonedDateTime.parse("2026-07-08T00:00:00+09:00").toInstant());
  }

  @Test
  void a_day_without_a_price_is_left_out() {
    assertThat(candles(row("20260707", "110"), row("20260706", "")).days()).hasSize(1);
  }

  @Test
  void a_day_that_is_written_again_is_replaced() throws SQLException {
    try (Connection connection = DriverManager.getConnection("jdbc:sqlite::memory:")) {
      CandleTable table = new CandleTable(connection);
      table.write("005930", candles(row("20260706", "95"), row("20260707", "110")));
      Candles newer = candles(row("20260707", "111"), row("20260708", "112"));
      table.write("005930", newer);
      assertThat(table.read("005930").days()).hasSize(3).endsWith(newer.days().get(1));
      assertThat(table.read("005930").days().get(1).close()).isEqualByComparingTo("111");
      assertThat(table.read("000660").days()).isEmpty();
    }
  }

  @Test
  @KiwoomMock(market = true)
  void trades_come_through_both_libraries(Kiwoom kiwoom) throws SQLException {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    new Bridges(kiwoom, new PrintStream(text, true, StandardCharsets.UTF_8))
        .run("jdbc:sqlite::memory:");
    assertThat(text.toString(StandardCharsets.UTF_8).lines())
        .hasSize(8)
        .filteredOn(line -> line.matches("(Reactor|RxJava): [+-]?\\d+"))
        .hasSize(6);
  }
}
