package io.github.kiwoomjava.runtime.api;

import io.github.kiwoomjava.runtime.error.DecodingException;
import io.github.kiwoomjava.runtime.error.ErrorAnswers;
import io.github.kiwoomjava.runtime.error.KiwoomException;
import io.github.kiwoomjava.runtime.json.ProblemListener;
import io.github.kiwoomjava.runtime.transport.HttpReply;
import java.nio.charset.StandardCharsets;

/** Makes an answer or an exception of what came over the wire. */
final class ReplyReader {
  private static final int OK = 200;

  private final boolean mock;

  ReplyReader(Environment environment) {
    this.mock = environment == Environment.MOCK;
  }

  <R> Answer<R> read(ApiRequest<R> request, HttpReply reply, ProblemListener problems) {
    String id = request.operation().id();
    AnswerHead head;
    try {
      head = AnswerHead.of(reply.body(), request.isOrder());
    } catch (DecodingException e) {
      throw reply.status() == OK
          ? e.in(id)
          : failure(request, reply, new AnswerHead(null, firstWords(reply.body()), false, false));
    }
    if (request.isOrder() && !head.clear()) {
      head = new AnswerHead(null, head.message(), false, false); // it proves neither
    }
    Integer code = head.returnCode();
    boolean failed =
        code == null ? ErrorAnswers.holdsKnownCode(head.message()) : code.intValue() != 0;
    if (failed || reply.status() != OK) {
      throw failure(request, reply, head);
    }
    R response;
    try {
      response = Codecs.decode(request.codec(), reply.body(), problems);
    } catch (DecodingException e) {
      throw e.in(id);
    }
    String more = reply.header("cont-yn");
    return new Answer<>(
        response,
        more != null && more.strip().equalsIgnoreCase("Y"),
        reply.header("next-key"),
        code != null || head.orderNumber());
  }

  private KiwoomException failure(ApiRequest<?> request, HttpReply reply, AnswerHead head) {
    return ErrorAnswers.exception(
        request.operation().id(),
        reply.status(),
        head.returnCode(),
        head.message(),
        request.isOrder(),
        mock);
  }

  /** Of a page that some gateway put in place of an answer. */
  private static String firstWords(byte[] body) {
    String text = new String(body, 0, Math.min(body.length, 2_000), StandardCharsets.UTF_8);
    String words = text.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ").strip();
    return words.length() <= 100 ? words : words.substring(0, 100) + "…";
  }
}
