package springboot;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kiwoomjava.mock.MockKiwoom;
import io.github.kiwoomjava.runtime.value.Direction;
import io.github.kiwoomjava.spring.test.KiwoomTest;
import java.math.BigDecimal;
import java.util.Comparator;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** One class with a client and a mock, without the rest of the application. */
@KiwoomTest
@Import(StockController.class)
class StockControllerTest {
  @Autowired private StockController stocks;
  @Autowired private MockKiwoom mock;

  @Test
  void a_price_is_a_number_with_a_direction() {
    mock.on("ka10001").respond("{\"return_code\":0,\"stk_nm\":\"삼성전자\",\"cur_prc\":\"-160400\"}");
    assertThat(stocks.quote("005930"))
        .isEqualTo(
            new StockController.Quote(
                "005930", "삼성전자", BigDecimal.valueOf(160_400), Direction.DOWN));
  }

  @Test
  void days_come_newest_first_and_as_many_as_wanted() {
    assertThat(stocks.days("000660", 3))
        .hasSize(3)
        .extracting(StockController.Day::date)
        .isSortedAccordingTo(Comparator.reverseOrder());
  }
}
