package io.github.kiwoomjava.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kiwoomjava.client.domestic.conditions.ConditionSearchResponse;
import io.github.kiwoomjava.mock.socket.SocketFault;
import io.github.kiwoomjava.runtime.realtime.Condition;
import io.github.kiwoomjava.runtime.realtime.ConditionHit;
import io.github.kiwoomjava.runtime.realtime.session.Conditions;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Condition searches of both markets, with typed rows. */
@Timeout(120)
class ConditionSearchTest {
  private final RealtimeMock mock = new RealtimeMock();
  private final BlockingQueue<ConditionHit> hits = new LinkedBlockingQueue<>();

  enum Market {
    KOREA("", "/api/dostk/websocket", null),
    US("G", "/api/us/websocket", "ND");

    private final String prefix;
    private final String path;
    private final String exchange;

    Market(String prefix, String path, String exchange) {
      this.prefix = prefix;
      this.path = path;
      this.exchange = exchange;
    }
  }

  @AfterEach
  void stop() {
    mock.close();
  }

  private Conditions<?> conditions(Market market) {
    return market == Market.KOREA ? mock.session().conditions() : mock.session().usConditions();
  }

  @Test
  void rowsOfASearchAreTyped() {
    Conditions<ConditionSearchResponse.Match> conditions = mock.session().conditions();
    Condition first = conditions.list().get(0);
    List<ConditionSearchResponse.Match> rows = conditions.search(first).limit(3).toList();
    assertThat(rows).hasSize(3);
    assertThat(rows.get(0).stockCode().base()).isEqualTo("005930");
    assertThat(rows.get(0).stockName()).isEqualTo("삼성전자");
    assertThat(rows.get(0).currentPrice().magnitude()).isEqualByComparingTo("21850");

    var american = mock.session().usConditions().search(first).findFirst().orElseThrow();
    assertThat(american.stockCode()).isNotNull();
    assertThat(american.currentPrice().magnitude()).isEqualByComparingTo("0.1602");
  }

  @ParameterizedTest
  @EnumSource
  void aWatchedConditionHasAListThenHitsAndIsWatchedAgainAfterALoss(Market market)
      throws Exception {
    Conditions<?> conditions = conditions(market);
    Condition condition = conditions.list().get(1);
    var subscription = conditions.watch(condition, hits::add);
    RealtimeMock.ready(subscription);
    ConditionHit initial = RealtimeMock.next(hits);
    assertThat(initial.initial()).isTrue();
    assertThat(initial.exchange()).isEqualTo(market.exchange);
    assertThat(initial.stockCode().base()).isNotBlank();

    hit(condition, true);
    assertThat(live().kind()).isEqualTo(ConditionHit.Kind.IN);
    hit(condition, false);
    ConditionHit out = live();
    assertThat(out.kind()).isEqualTo(ConditionHit.Kind.OUT);
    assertThat(out.stockCode().raw()).isEqualTo("035720");
    assertThat(out.time()).isNotNull();

    mock.server().realtime().now(SocketFault.drop());
    assertThat(mock.nextAfterLoss(hits).initial()).as("the list as it is after the loss").isTrue();
    hit(condition, true);
    assertThat(live().kind()).isEqualTo(ConditionHit.Kind.IN);
    assertThat(searches(market)).isGreaterThanOrEqualTo(2);

    subscription.close();
    conditions.list(); // Comes after the end of the watching.
    assertThat(mock.server().realtime().messages(market.prefix + "CNSRCLR")).hasSize(1);
    assertThat(mock.server().realtime().conditionHit(condition.sequence(), "035720", true))
        .isZero();
    assertThat(mock.server().realtime().sessions())
        .extracting(session -> session.path())
        .containsExactly(market.path);
  }

  private void hit(Condition condition, boolean in) {
    assertThat(mock.server().realtime().conditionHit(condition.sequence(), "035720", in))
        .isEqualTo(1);
  }

  /** The next hit that is not of a list. */
  private ConditionHit live() throws InterruptedException {
    ConditionHit hit = RealtimeMock.next(hits);
    while (hit.initial()) {
      hit = RealtimeMock.next(hits);
    }
    return hit;
  }

  private int searches(Market market) {
    return mock.server().realtime().messages(market.prefix + "CNSRREQ").size();
  }
}
