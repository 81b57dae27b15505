package ${package};

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.github.kiwoomjava.client.Kiwoom;
import io.github.kiwoomjava.mock.MockKiwoom;
import io.github.kiwoomjava.mock.junit.KiwoomMock;
import org.junit.jupiter.api.Test;

@KiwoomMock(market = true)
class TradingTest {
  @Test
  void an_order_is_accepted_and_sent_once(MockKiwoom mock, Kiwoom kiwoom) {
    String said = new Trading(kiwoom, System.out).buy(1);
    assertTrue(said.endsWith("was accepted"), said);
    assertEquals(1, mock.requests("kt10000").size());
  }

  @Test
  void an_order_that_kiwoom_refuses_is_not_accepted(MockKiwoom mock, Kiwoom kiwoom) {
    mock.on("kt10000").error("8030");
    assertTrue(new Trading(kiwoom, System.out).buy(1).contains("8030"));
  }
}
