package io.github.kiwoomjava.spec.reader;

import io.github.kiwoomjava.spec.model.Body;
import io.github.kiwoomjava.spec.model.Effect;
import io.github.kiwoomjava.spec.model.Field;
import io.github.kiwoomjava.spec.model.Message;
import io.github.kiwoomjava.spec.model.Transport;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What calling an operation does, concluded from what its sheet says. No sheet states it.
 *
 * <p>Reviewed on both editions of 2025-09 and 2026-07. The rule errs towards ORDER below an order
 * path, since an order is never repeated and a query taken for one only loses convenience:
 *
 * <ol>
 *   <li>below {@code /oauth2/}: TOKEN;
 *   <li>over the WebSocket: QUERY, since registering and searching move no money;
 *   <li>below {@code ordr} or {@code crdordr}: ORDER, unless the name is that of a question (such
 *       as "주문가능수량", what can be ordered) and the answer holds no order number;
 *   <li>elsewhere: ORDER if the name asks for something to be done ("환전 신청", "주문" with a verb) and
 *       is not that of a question; or if the answer's top level is an order number for a request
 *       with a quantity. QUERY otherwise.
 * </ol>
 */
final class EffectRule {
  /**
   * @param why null where nobody would doubt it
   */
  record Verdict(Effect effect, @Nullable String why) {}

  private static final List<String> ORDER_PATHS = List.of("ordr", "crdordr");

  /** Words of a question: ask, list, detail, history, state, possible, expected, rank. */
  private static final Pattern QUESTION =
      Pattern.compile("조회|목록|리스트|상세|내역|현황|가능|예상|순위|추이|잔고|미체결|체결요청|문의|수량|금액");

  private static final Pattern DEED =
      Pattern.compile("신청|해지신청|(매수|매도|정정|취소)\\s*주문|이체|출금\\s*요청|입금\\s*요청|청약|상환\\s*주문");

  private EffectRule() {}

  static Verdict decide(
      String name, String path, Transport transport, Message request, Message response) {
    List<String> segments = Arrays.asList(path.split("/"));
    if (segments.contains("oauth2")) {
      return new Verdict(Effect.TOKEN, null);
    }
    if (transport == Transport.WEBSOCKET) {
      return new Verdict(Effect.QUERY, null);
    }
    boolean question = QUESTION.matcher(name).find();
    boolean deed = DEED.matcher(name).find();
    boolean orderNumber = answersWithOrderNumber(response);
    if (segments.stream().anyMatch(ORDER_PATHS::contains)) {
      if (question && !deed && !orderNumber) {
        return new Verdict(
            Effect.QUERY,
            "it lies under the order path, but its name asks and its answer has no order number");
      }
      return new Verdict(Effect.ORDER, "it lies under the order path");
    }
    if (deed && !question) {
      return new Verdict(Effect.ORDER, "its name asks for something to be done");
    }
    if (orderNumber && hasQuantity(request)) {
      return new Verdict(Effect.ORDER, "it takes a quantity and answers with an order number");
    }
    return new Verdict(Effect.QUERY, null);
  }

  private static boolean answersWithOrderNumber(Message response) {
    return response.bodies().stream()
        .map(Body::fields)
        .anyMatch(
            fields -> hasElement(fields, "ord_no") && fields.stream().allMatch(EffectRule::isLeaf));
  }

  private static boolean hasQuantity(Message request) {
    return request.bodies().stream().anyMatch(body -> hasElement(body.fields(), "ord_qty"));
  }

  private static boolean isLeaf(Field field) {
    return field.children().isEmpty();
  }

  private static boolean hasElement(List<Field> fields, String element) {
    return fields.stream().anyMatch(field -> field.element().equals(element));
  }
}
