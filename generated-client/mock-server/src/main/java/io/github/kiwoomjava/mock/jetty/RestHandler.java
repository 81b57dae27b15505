package io.github.kiwoomjava.mock.jetty;

import io.github.kiwoomjava.mock.rest.RestRequest;
import io.github.kiwoomjava.mock.rest.RestResponse;
import io.github.kiwoomjava.mock.rest.RestService;
import io.github.kiwoomjava.mock.script.MockTimer;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.eclipse.jetty.http.HttpField;
import org.eclipse.jetty.http.HttpFields;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.io.EofException;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Carries requests and answers between Jetty and the service. */
final class RestHandler extends Handler.Abstract {
  private final RestService service;
  private final RestLog log;
  private final MockTimer timer;

  RestHandler(RestService service, RestLog log, MockTimer timer) {
    this.service = service;
    this.log = log;
    this.timer = timer;
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws IOException {
    ByteBuffer bytes = Content.Source.asByteBuffer(request);
    RestRequest received =
        new RestRequest(
            request.getMethod(),
            Request.getPathInContext(request),
            headers(request.getHeaders()),
            StandardCharsets.UTF_8.decode(bytes.duplicate()).toString());
    RestResponse answer = isText(bytes) ? service.answer(received) : service.garbled(received);
    long took = System.nanoTime() - request.getHeadersNanoTime();
    log.answered(received, answer, Duration.ofNanos(took));
    if (answer.delay().isZero()) {
      send(request, answer, response, callback);
    } else {
      timer.after(answer.delay(), () -> send(request, answer, response, callback));
    }
    return true;
  }

  /** Decoding says whether the bytes are UTF-8, which a lenient one would hide. */
  private static boolean isText(ByteBuffer bytes) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(bytes.duplicate());
      return true;
    } catch (CharacterCodingException e) {
      return false;
    }
  }

  private static void send(
      Request request, RestResponse answer, Response response, Callback callback) {
    int dropAfter = answer.dropAfter();
    if (dropAfter == 0) {
      drop(request, callback);
      return;
    }
    response.setStatus(answer.status());
    answer.headers().forEach(response.getHeaders()::put);
    response.getHeaders().put("Content-Length", Integer.toString(answer.length()));
    if (dropAfter < 0) {
      response.write(true, answer.buffer(), callback);
    } else {
      // A short answer must not arrive whole.
      ByteBuffer part =
          answer.buffer().limit(Math.max(0, Math.min(dropAfter, answer.length() - 1)));
      response.write(false, part, Callback.from(() -> drop(request, callback), callback::failed));
    }
  }

  private static void drop(Request request, Callback callback) {
    request.getConnectionMetaData().getConnection().getEndPoint().close();
    callback.failed(new EofException("dropped as ordered"));
  }

  private static Map<String, String> headers(HttpFields fields) {
    Map<String, String> headers = new HashMap<>();
    for (HttpField field : fields) {
      String value = field.getValue();
      headers.putIfAbsent(field.getName().toLowerCase(Locale.ROOT), value == null ? "" : value);
    }
    return headers;
  }
}
