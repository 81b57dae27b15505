package io.github.kiwoomjava.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import io.github.kiwoomjava.client.code.UsExchange;
import io.github.kiwoomjava.client.domestic.realtime.BalanceChange;
import io.github.kiwoomjava.client.domestic.realtime.BalanceChangeOperation;
import io.github.kiwoomjava.client.domestic.realtime.OrderExecution;
import io.github.kiwoomjava.client.domestic.realtime.OrderExecutionOperation;
import io.github.kiwoomjava.client.domestic.realtime.StockTrade;
import io.github.kiwoomjava.client.us.realtime.OrderConfirmation;
import io.github.kiwoomjava.client.us.realtime.OrderConfirmationOperation;
import io.github.kiwoomjava.mock.socket.SocketFault;
import io.github.kiwoomjava.runtime.realtime.Gap;
import io.github.kiwoomjava.runtime.realtime.RealtimeEvent;
import io.github.kiwoomjava.runtime.realtime.RealtimeMessage;
import io.github.kiwoomjava.runtime.realtime.RealtimeType;
import io.github.kiwoomjava.runtime.realtime.SessionListener;
import io.github.kiwoomjava.spec.model.Operation;
import io.github.kiwoomjava.spec.model.Transport;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.Timeout;

/** Live data from the mock server's socket to typed listeners. */
@Timeout(120)
class LiveDataTest {
  private static final LiveExamples EXAMPLES = new LiveExamples();

  private static RealtimeMock mock;

  @BeforeAll
  static void start() {
    mock = new RealtimeMock();
  }

  @AfterAll
  static void stop() {
    mock.close();
  }

  @Test
  void everySheetThatRegistersItemsIsAKindOfLiveData() {
    Set<String> sheets =
        Spec.load().operations().stream()
            .filter(operation -> operation.transport() == Transport.WEBSOCKET)
            .filter(LiveDataTest::registers)
            .map(Operation::id)
            .collect(Collectors.toSet());
    assertThat(sheets).isNotEmpty();
    assertThat(ApiCatalog.realtimeTypes())
        .extracting(RealtimeType::id)
        .containsExactlyInAnyOrderElementsOf(sheets);
  }

  private static boolean registers(Operation operation) {
    return operation.examples().request().stream()
        .anyMatch(example -> example.path("trnm").asText().equals("REG"));
  }

  @TestFactory
  Stream<DynamicTest> theExampleOfEveryKindReachesItsListener() {
    return ApiCatalog.realtimeTypes().stream()
        .map(type -> dynamicTest(type.toString(), () -> check(type)));
  }

  private static <T extends RealtimeEvent> void check(RealtimeType<T> type) throws Exception {
    BlockingQueue<RealtimeEvent> events = new LinkedBlockingQueue<>();
    var subscription = mock.session().subscribe(EXAMPLES.feed(type), events::add);
    RealtimeMock.ready(subscription);
    assertThat(mock.server().realtime().send(EXAMPLES.message(type).toString())).isEqualTo(1);
    RealtimeEvent event = RealtimeMock.next(events);
    assertThat(event).isEqualTo(EXAMPLES.event(type));
    assertThat(event.type()).isEqualTo(type.id());
    assertThat(event.unknownFields()).isEmpty();
    subscription.close();
  }

  @Test
  void ordersOfAllMarketsComeToOneListener() throws Exception {
    BlockingQueue<OrderEvent> events = new LinkedBlockingQueue<>();
    var subscription = mock.session().orders(events::add);
    RealtimeMock.ready(subscription);

    send(OrderExecutionOperation.REALTIME);
    OrderEvent korean = RealtimeMock.next(events);
    assertThat(korean).isInstanceOf(OrderExecution.class);
    assertThat(korean.orderNumber()).isEqualTo("0000018");
    assertThat(korean.stockCode()).hasToString("005930");

    send(OrderConfirmationOperation.REALTIME);
    OrderEvent confirmed = RealtimeMock.next(events);
    assertThat(confirmed).isInstanceOf(OrderConfirmation.class);
    assertThat(confirmed.stockCode()).hasToString("NVDA");

    send(io.github.kiwoomjava.client.us.realtime.OrderExecutionOperation.REALTIME);
    OrderEvent executed = RealtimeMock.next(events);
    assertThat(executed).isInstanceOf(io.github.kiwoomjava.client.us.realtime.OrderExecution.class);
    assertThat(executed.orderNumber()).isEqualTo(confirmed.orderNumber());
    subscription.close();
  }

  @Test
  void balancesComeWhateverStockTheyAreAbout() throws Exception {
    BlockingQueue<BalanceChange> events = new LinkedBlockingQueue<>();
    var subscription = mock.session().balances(events::add);
    RealtimeMock.ready(subscription);
    send(BalanceChangeOperation.REALTIME);
    assertThat(RealtimeMock.next(events).holdingQuantity()).isEqualTo(102);
    subscription.close();
  }

  @Test
  void feedsAreMadeOfCodesAndExchanges() throws Exception {
    BlockingQueue<RealtimeEvent> events = new LinkedBlockingQueue<>();
    var korean = mock.session().subscribe(StockTrade.of("005930", "000660"), events::add);
    var us =
        mock.session()
            .subscribe(
                io.github.kiwoomjava.client.us.realtime.StockTrade.of(
                    UsExchange.NASDAQ, List.of("NVDA", "AAPL")),
                events::add);
    RealtimeMock.ready(korean);
    RealtimeMock.ready(us);
    mock.server().realtime().push("0B", "000660", Map.of("10", "-82000"));
    assertThat(RealtimeMock.next(events).item()).isEqualTo("000660");
    mock.server().realtime().push("0B", "005935", Map.of("10", "-1"));
    mock.server().realtime().push("FE", "AAPL", Map.of("10", "+198.5000", "99999", "new"));
    RealtimeEvent apple = RealtimeMock.next(events);
    assertThat(apple.item()).isEqualTo("AAPL");
    assertThat(apple.unknownFields()).isEqualTo(Map.of(99999, "new"));
    korean.close();
    us.close();
  }

  @Test
  void theMessageIsAtHandAndAfterALossTheFeedGoesOn() throws Exception {
    BlockingQueue<RealtimeMessage> messages = new LinkedBlockingQueue<>();
    BlockingQueue<Gap> gaps = new LinkedBlockingQueue<>();
    mock.session().addListener(new GapListener(gaps));
    var subscription =
        mock.session()
            .subscribe(StockTrade.of("005930"), (trade, message) -> messages.add(message));
    RealtimeMock.ready(subscription);
    mock.server().realtime().push("0B", "005930", Map.of("10", "+1"));
    assertThat(RealtimeMock.next(messages).element()).contains("\"10\":\"+1\"");

    mock.server().realtime().now(SocketFault.drop());
    assertThat(mock.nextAfterLoss(gaps).feeds()).hasToString("[0B (주식체결) of [005930]]");
    mock.server().realtime().push("0B", "005930", Map.of("10", "+2"));
    assertThat(RealtimeMock.next(messages).element()).contains("\"10\":\"+2\"");
    subscription.close();
  }

  private record GapListener(BlockingQueue<Gap> gaps) implements SessionListener {
    @Override
    public void gap(Gap gap) {
      gaps.add(gap);
    }
  }

  private static void send(RealtimeType<?> type) {
    assertThat(mock.server().realtime().send(EXAMPLES.message(type).toString())).isEqualTo(1);
  }
}
