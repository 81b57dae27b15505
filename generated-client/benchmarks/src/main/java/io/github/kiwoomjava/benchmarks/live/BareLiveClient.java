package io.github.kiwoomjava.benchmarks.live;

import io.github.kiwoomjava.benchmarks.decode.Decoder;
import io.github.kiwoomjava.benchmarks.decode.Library;
import io.github.kiwoomjava.benchmarks.payload.Payload;
import io.github.kiwoomjava.benchmarks.peers.Api0B;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletionStage;
import org.jspecify.annotations.Nullable;

/**
 * What one would write by hand: the JDK's socket, Jackson's databind, the handler called where the
 * message came in. No queue, no registrations, no reconnection.
 */
final class BareLiveClient implements LiveClient {
  private final WebSocket socket;

  BareLiveClient(URI uri, Arrivals arrivals) {
    socket =
        HttpClient.newHttpClient()
            .newWebSocketBuilder()
            .buildAsync(uri, new Listener(arrivals))
            .join();
    socket.sendText("{\"trnm\":\"LOGIN\",\"token\":\"a-token\"}", true).join();
    socket
        .sendText(
            "{\"trnm\":\"REG\",\"grp_no\":\"1\",\"refresh\":\"1\","
                + "\"data\":[{\"item\":[\"005930\"],\"type\":[\"0B\"]}]}",
            true)
        .join();
  }

  private static final class Listener implements WebSocket.Listener {
    private final Decoder decoder = Library.DATABIND.decoder(Payload.TICK);
    private final StringBuilder text = new StringBuilder();
    private final Arrivals arrivals;

    Listener(Arrivals arrivals) {
      this.arrivals = arrivals;
    }

    @Override
    public void onOpen(WebSocket socket) {
      socket.request(Long.MAX_VALUE);
    }

    @Override
    public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
      text.append(data);
      if (last) {
        handle(text.toString().getBytes(StandardCharsets.UTF_8));
        text.setLength(0);
      }
      return null;
    }

    private void handle(byte[] message) {
      try {
        Api0B trade = (Api0B) decoder.decode(message);
        if (trade.data() != null
            && !trade.data().isEmpty()
            && trade.data().get(0).values().fid10() != null) {
          arrivals.came();
        }
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }
  }

  @Override
  public void close() {
    socket.abort();
  }
}
