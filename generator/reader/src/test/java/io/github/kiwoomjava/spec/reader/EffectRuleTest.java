package io.github.kiwoomjava.spec.reader;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kiwoomjava.spec.model.Body;
import io.github.kiwoomjava.spec.model.Effect;
import io.github.kiwoomjava.spec.model.Facts;
import io.github.kiwoomjava.spec.model.Field;
import io.github.kiwoomjava.spec.model.FieldType;
import io.github.kiwoomjava.spec.model.Message;
import io.github.kiwoomjava.spec.model.Origin;
import io.github.kiwoomjava.spec.model.Requirement;
import io.github.kiwoomjava.spec.model.Transport;
import io.github.kiwoomjava.spec.model.Where;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EffectRuleTest {
  @ParameterizedTest(name = "{0} at {1} is {5}")
  @CsvSource({
    "접근토큰 발급, /oauth2/token, REST, , token, TOKEN",
    "접근토큰폐기, /oauth2/revoke, REST, , , TOKEN",
    "주식 매수주문, /api/dostk/ordr, REST, ord_qty, ord_no, ORDER",
    "신용 취소주문, /api/dostk/crdordr, REST, orig_ord_no, ord_no, ORDER",
    "미국주식 매도 주문, /api/us/ordr, REST, ord_qty, ord_no, ORDER",
    "주문가능수량(종목/증거금률별), /api/us/ordr, REST, uv, ord_alowq, QUERY",
    "예약주문 신청, /api/dostk/ordr, REST, ord_qty, ord_no, ORDER",
    "이름 없는 것, /api/dostk/ordr, REST, , , ORDER",
    "환전 신청, /api/us/exchange, REST, amt, aplc_exrt, ORDER",
    "환전 예상 금액 조회, /api/us/exchange, REST, amt, amt, QUERY",
    "환율 조회, /api/us/exchange, REST, , exrt, QUERY",
    "신용융자 가능문의, /api/dostk/stkinfo, REST, stk_cd, crd_alow_yn, QUERY",
    "미체결 분할주문 상세, /api/dostk/acnt, REST, ord_no, ord_no, QUERY",
    "계좌별주문체결내역상세요청, /api/dostk/acnt, REST, ord_dt, ord_no, QUERY",
    "새 주문, /api/new/thing, REST, ord_qty, ord_no, ORDER",
    "주문체결, /api/dostk/websocket, WEBSOCKET, ord_qty, ord_no, QUERY",
    "주식기본정보요청, /api/dostk/stkinfo, REST, stk_cd, cur_prc, QUERY",
  })
  void tellsWhatAnOperationDoes(
      String name,
      String path,
      Transport transport,
      String request,
      String response,
      Effect effect) {
    EffectRule.Verdict verdict =
        EffectRule.decide(name, path, transport, message(request), message(response));

    assertThat(verdict.effect()).isEqualTo(effect);
    if (effect == Effect.ORDER) {
      assertThat(verdict.why()).isNotBlank();
    }
  }

  private static Message message(String element) {
    List<Field> fields =
        Stream.ofNullable(element)
            .map(
                name ->
                    new Field(
                        name,
                        "",
                        FieldType.STRING,
                        Requirement.UNSPECIFIED,
                        null,
                        Facts.NONE,
                        null,
                        Origin.TABLE,
                        List.of(),
                        Where.file("test")))
            .toList();
    return new Message(List.of(), List.of(new Body(null, fields)));
  }
}
