package io.github.kiwoomjava.runtime.call;

import io.github.kiwoomjava.runtime.api.Environment;
import io.github.kiwoomjava.runtime.catalog.Effect;
import io.github.kiwoomjava.runtime.error.DecodingException;
import io.github.kiwoomjava.runtime.error.ErrorAnswers;
import io.github.kiwoomjava.runtime.error.KiwoomException;
import io.github.kiwoomjava.runtime.error.Printable;
import io.github.kiwoomjava.runtime.error.TransportException;
import io.github.kiwoomjava.runtime.json.ProblemListener;
import io.github.kiwoomjava.runtime.message.Codecs;
import io.github.kiwoomjava.runtime.transport.HttpReply;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.regex.Pattern;

/** Makes an answer or an exception of what came over the wire. */
final class ReplyReader {
  private static final int OK = 200;
  private static final Pattern UNKNOWN_TOKEN = Pattern.compile("[!-~&&[^\\[\\]:=]]{12,}");

  private final boolean mock;
  private final Secrets secrets;
  private final Clock clock;
  private final OrderAnswers orders = new OrderAnswers();

  ReplyReader(Environment environment, Secrets secrets, Clock clock) {
    this.clock = clock;
    this.mock = environment == Environment.MOCK;
    this.secrets = secrets;
  }

  /**
   * Reads an answer. Texts in another encoding than UTF-8, as some gateways write them, are read
   * with a replacement character for what cannot be read of them, and reported.
   */
  <R> Answer<R> read(ApiRequest<R> request, HttpReply reply, ProblemListener problems) {
    try {
      return readStrictly(request, reply, problems);
    } catch (DecodingException e) {
      HttpReply repaired = reply.withValidText();
      if (repaired == reply) {
        throw e;
      }
      Answer<R> answer = readStrictly(request, repaired, problems);
      problems.problem(
          request.operation().id(),
          e.path(),
          "(bytes)",
          "they are not UTF-8; what cannot be read of the text is replaced");
      return answer;
    }
  }

  private <R> Answer<R> readStrictly(
      ApiRequest<R> request, HttpReply reply, ProblemListener problems) {
    AnswerHead head;
    try {
      head = AnswerHead.of(reply.body(), request.isOrder());
    } catch (DecodingException e) {
      throw reply.status() == OK || reply.withValidText() != reply
          ? unreadable(request, e)
          : failure(request, reply, AnswerHead.ofPage(page(request, reply)));
    }
    Integer code = head.returnCode();
    boolean failed =
        code == null ? ErrorAnswers.holdsKnownCode(head.message()) : code.intValue() != 0;
    if (request.isOrder() && !head.clear()) {
      throw new TransportException(
          request.operation().id(),
          "the answer has return codes that cannot be read or disagree; the order may stand",
          true,
          null);
    }
    if (failed || reply.status() != OK) {
      throw failure(request, reply, head);
    }
    String number = head.orderNumber();
    if (request.isOrder() && number != null) {
      String doubt = orders.doubt(request.operation().path(), number, reply.body(), clock);
      if (doubt != null) {
        throw new TransportException(request.operation().id(), doubt, true, null);
      }
    }
    R response;
    try {
      response = Codecs.decode(request.codec(), reply.body(), problems);
    } catch (DecodingException e) {
      throw unreadable(request, e);
    }
    String more = reply.header("cont-yn");
    return new Answer<>(
        response,
        more != null && more.strip().equalsIgnoreCase("Y"),
        reply.header("next-key"),
        head.isCertain());
  }

  /** Nothing of an answer with a token may be quoted. */
  private DecodingException unreadable(ApiRequest<?> request, DecodingException failure) {
    String message = String.valueOf(failure.getMessage());
    boolean secret = isSecret(request) || !secrets.clean(message).equals(message);
    return (secret ? failure.withoutExcerpt() : failure).in(request.operation().id());
  }

  private KiwoomException failure(ApiRequest<?> request, HttpReply reply, AnswerHead head) {
    return ErrorAnswers.exception(
        request.operation().id(),
        reply.status(),
        head.returnCode(),
        isSecret(request) ? masked(head.message()) : secrets.clean(head.message()),
        request.isOrder(),
        mock);
  }

  private static boolean isSecret(ApiRequest<?> request) {
    return request.operation().effect() == Effect.TOKEN;
  }

  /** Kiwoom's words, without anything that could be a token that is not known yet. */
  private String masked(String message) {
    return UNKNOWN_TOKEN.matcher(secrets.clean(message)).replaceAll("########");
  }

  private static String page(ApiRequest<?> request, HttpReply reply) {
    return isSecret(request) ? "(not shown)" : firstWords(reply.body());
  }

  /** Of a page that some gateway put in place of an answer. */
  private static String firstWords(byte[] body) {
    String text = new String(body, 0, Math.min(body.length, 2_000), StandardCharsets.UTF_8);
    String words = text.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ").strip();
    return Printable.of(words, 100);
  }
}
