package io.github.kiwoomjava.runtime.realtime.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kiwoomjava.mock.socket.SocketFault;
import io.github.kiwoomjava.runtime.error.KiwoomException;
import io.github.kiwoomjava.runtime.error.PagingException;
import io.github.kiwoomjava.runtime.error.RealtimeException;
import io.github.kiwoomjava.runtime.realtime.Condition;
import io.github.kiwoomjava.runtime.realtime.ConditionHit;
import io.github.kiwoomjava.runtime.realtime.ConditionHit.Kind;
import io.github.kiwoomjava.runtime.realtime.Gap;
import io.github.kiwoomjava.runtime.realtime.Subscription;
import io.github.kiwoomjava.runtime.realtime.session.Conditions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConditionsTest extends MockTest {
  private final BlockingQueue<ConditionHit> hits = new LinkedBlockingQueue<>();

  private ConditionHit next() throws InterruptedException {
    ConditionHit hit = hits.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
    assertThat(hit).as("a hit").isNotNull();
    return hit;
  }

  @Test
  void stored_conditions_are_listed_whatever_form_the_server_gives_them() {
    assertThat(session.conditions().list())
        .startsWith(new Condition("0", "조건1"), new Condition("1", "조건2"));
    mock.realtime()
        .onNext(
            "CNSRLST",
            1,
            SocketFault.say(
                "{\"trnm\":\"CNSRLST\",\"return_code\":0,\"data\":[{\"seq\":\"2  \",\"name\":\"둘\"},"
                    + "{\"name\":\"셋\",\"seq\":\"3  \"},[\"4  \",\"넷\"]]}"));
    assertThat(session.conditions().list())
        .containsExactly(new Condition("2", "둘"), new Condition("3", "셋"), new Condition("4", "넷"));
  }

  @Test
  void a_refused_list_is_an_error() {
    mock.realtime()
        .onNext(
            "CNSRLST",
            1,
            SocketFault.say("{\"trnm\":\"CNSRLST\",\"return_code\":1,\"return_msg\":\"없음\"}"));
    assertThatThrownBy(() -> session.conditions().list())
        .isInstanceOf(RealtimeException.class)
        .hasMessageContaining("없음");
  }

  @Test
  void a_search_asks_for_pages_only_when_they_are_read() {
    Iterator<String> rows = session.conditions().search(new Condition("1", "")).iterator();
    assertThat(mock.realtime().messages()).isEmpty();
    List<String> first = List.of(rows.next(), rows.next(), rows.next());
    assertThat(first).allSatisfy(code -> assertThat(code).isNotBlank());
    assertThat(sent("CNSRREQ")).hasSize(1);
    List<String> others = new ArrayList<>();
    rows.forEachRemaining(others::add);
    assertThat(others).isNotEmpty();
    assertThat(sent("CNSRLST")).as("the list comes first, once").hasSize(1);
    assertThat(sent("CNSRREQ").get(0))
        .isEqualTo(
            "{\"trnm\":\"CNSRREQ\",\"seq\":\"1\",\"search_type\":\"0\",\"stex_tp\":\"K\","
                + "\"cont_yn\":\"N\",\"next_key\":\"\"}");
    assertThat(sent("CNSRREQ").get(1)).contains("\"cont_yn\":\"Y\"");
  }

  @Test
  void a_key_that_comes_twice_ends_the_search_after_its_rows() {
    mock.realtime()
        .onNext(
            "CNSRREQ",
            2,
            SocketFault.say(
                "{\"trnm\":\"CNSRREQ\",\"return_code\":0,\"cont_yn\":\"Y\",\"next_key\":\"k\","
                    + "\"data\":[{\"9001\":\"A005930\"}]}"));
    List<String> rows = new ArrayList<>();
    assertThatThrownBy(() -> session.conditions().search(new Condition("1", "")).forEach(rows::add))
        .isInstanceOf(PagingException.class);
    assertThat(rows).containsExactly("A005930", "A005930");
  }

  @ParameterizedTest
  @ValueSource(strings = {"ka10173", "usa20290"})
  void a_watched_condition_has_a_list_then_hits_and_is_cleared(String sheet) throws Exception {
    boolean us = sheet.startsWith("us");
    Conditions<String> conditions = us ? session.usConditions() : session.conditions();
    Condition condition = new Condition("1  ", "");
    Subscription subscription = conditions.watch(condition, hits::add);
    ready(subscription);
    ConditionHit first = next();
    assertThat(first.initial()).isTrue();
    assertThat(first.kind()).isEqualTo(Kind.IN);
    assertThat(first.condition().sequence()).isEqualTo("1");
    assertThat(first.exchange()).isEqualTo(us ? "ND" : null);
    while (hits.size() > 0) {
      next();
    }

    assertThat(mock.realtime().conditionHit("1", "000660", true)).isEqualTo(1);
    ConditionHit in = next();
    while (in.initial()) {
      in = next();
    }
    assertThat(in.kind()).isEqualTo(Kind.IN);
    assertThat(in.stockCode().raw()).isEqualTo("000660");
    assertThat(in.time()).isNotNull();
    mock.realtime().conditionHit("1", "000660", false);
    assertThat(next().kind()).isEqualTo(Kind.OUT);

    subscription.close();
    conditions.list(); // comes after the clearing
    assertThat(sent(us ? "GCNSRCLR" : "CNSRCLR")).hasSize(1);
    assertThat(mock.realtime().conditionHit("1", "000660", true)).isZero();
  }

  @Test
  void a_second_listener_asks_nothing_and_has_the_list_as_it_is_now() throws Exception {
    Condition condition = new Condition("1", "");
    Subscription one = session.conditions().watch(condition, hit -> {});
    ready(one);
    mock.realtime().conditionHit("1", "000660", true);
    session.conditions().list(); // comes after the hit
    Subscription other = session.conditions().watch(condition, hits::add);
    ready(other);
    List<String> codes = new ArrayList<>();
    ConditionHit hit = next();
    codes.add(hit.stockCode().raw());
    while (!hit.stockCode().raw().equals("000660")) {
      hit = next();
      codes.add(hit.stockCode().raw());
    }
    assertThat(hit.initial()).isTrue();
    assertThat(codes).doesNotHaveDuplicates();
    assertThat(sent("CNSRREQ")).hasSize(1);

    one.close();
    session.conditions().list();
    assertThat(sent("CNSRCLR")).isEmpty();
    other.close();
    session.conditions().list();
    assertThat(sent("CNSRCLR")).hasSize(1);
  }

  @Test
  void after_a_loss_it_is_watched_again_beginning_with_the_list() throws Exception {
    ready(session.conditions().watch(new Condition("1", "이름"), hits::add));
    events.await(Recorder.Connected.class);
    hits.clear();
    mock.realtime().now(SocketFault.drop());
    Gap gap = comeBack();
    assertThat(gap.conditions()).containsExactly(new Condition("1", "이름"));
    assertThat(gap.feeds()).isEmpty();
    assertThat(sent("CNSRLST")).hasSize(2);
    assertThat(sent("CNSRREQ")).hasSize(2);
    assertThat(mock.realtime().conditionHit("1", "000660", true)).isEqualTo(1);
    ConditionHit hit = next();
    while (hit.initial()) {
      hit = next();
    }
    assertThat(hit.stockCode().raw()).isEqualTo("000660");
  }

  @Test
  void a_refused_watch_fails_and_harms_no_other() throws Exception {
    ready(session.conditions().watch(new Condition("1", ""), hits::add));
    mock.realtime()
        .onNext(
            "CNSRREQ",
            1,
            SocketFault.say("{\"trnm\":\"CNSRREQ\",\"return_code\":1,\"return_msg\":\"없는 조건\"}"));
    Subscription refused = session.conditions().watch(new Condition("9", ""), hits::add);
    assertThatThrownBy(() -> ready(refused))
        .hasCauseInstanceOf(KiwoomException.class)
        .hasMessageContaining("없는 조건");
    assertThat(mock.realtime().conditionHit("1", "000660", true)).isEqualTo(1);
  }

  @Test
  void hits_and_quotes_share_a_connection() throws Exception {
    subscribed("1");
    ready(session.conditions().watch(new Condition("1", ""), hits::add));
    assertThat(mock.realtime().sessions()).hasSize(1);
    push("1", "+1");
    expectOnly("1", "+1");
  }

  @Test
  void a_question_without_an_answer_ends_in_time() {
    session.conditions().list();
    mock.realtime().onNext("CNSRLST", 1, SocketFault.silence());
    var asked = session.conditions().listAsync();
    time.advance(Duration.ofSeconds(30));
    assertThatThrownBy(() -> asked.get(PATIENCE_SECONDS, TimeUnit.SECONDS))
        .hasCauseInstanceOf(KiwoomException.class);
  }
}
