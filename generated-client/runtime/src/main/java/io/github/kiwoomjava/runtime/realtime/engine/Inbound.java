package io.github.kiwoomjava.runtime.realtime.engine;

import io.github.kiwoomjava.runtime.error.DecodingException;
import io.github.kiwoomjava.runtime.json.ElementDecoder;
import io.github.kiwoomjava.runtime.json.FieldTable;
import io.github.kiwoomjava.runtime.json.JsonReader;
import io.github.kiwoomjava.runtime.realtime.RealtimeEvent;
import io.github.kiwoomjava.runtime.realtime.RealtimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads what comes in, on the socket's thread: live data goes to the queues of those who hear it,
 * each event decoded once, whatever the number of listeners.
 */
final class Inbound {
  private static final FieldTable ENVELOPE = FieldTable.of("REAL", "trnm", "data");

  private static final byte[] DATA_END = ",\"trnm\":\"REAL\"}".getBytes(StandardCharsets.US_ASCII);

  private final SessionParts parts;
  private final Routes routes;
  private final Consumer<LiveHit> hits;
  private final Consumer<String> problems;

  /**
   * A reader.
   *
   * @param hits takes what condition searches find
   * @param problems takes what cannot be understood, in words
   */
  Inbound(SessionParts parts, Routes routes, Consumer<LiveHit> hits, Consumer<String> problems) {
    this.parts = parts;
    this.routes = routes;
    this.hits = hits;
    this.problems = problems;
  }

  /** Kinds of messages. */
  enum Kind {
    /** Live data; dealt with. */
    DATA,
    PING,
    /** Anything else. */
    OTHER
  }

  /** Reads a message if it is live data. Does not throw. */
  Kind read(byte[] json) {
    JsonReader in = new JsonReader(json, parts.context().problems());
    String service = endsAsData(json) ? "REAL" : in.lookAhead("trnm");
    if ("PING".equals(service)) {
      return Kind.PING;
    }
    if (!"REAL".equals(service)) {
      return Kind.OTHER;
    }
    try {
      readEvents(in, json);
    } catch (DecodingException e) {
      problems.accept("live data that is not JSON: " + e.getMessage());
    } catch (RuntimeException | Error e) {
      problems.accept("live data could not be decoded: " + e);
    }
    return Kind.DATA;
  }

  /** Live data mostly ends with its name, and then need not be searched for it. */
  private static boolean endsAsData(byte[] json) {
    int from = json.length - DATA_END.length;
    return from > 0 && Arrays.equals(json, from, json.length, DATA_END, 0, DATA_END.length);
  }

  private void readEvents(JsonReader in, byte[] json) {
    in.beginObject();
    for (int f = in.nextField(ENVELOPE, 0); f >= 0; f = in.nextField(ENVELOPE, f + 1)) {
      if (f == 0) {
        in.skipValue();
      } else if (in.beginArray()) {
        while (in.nextElement()) {
          readEvent(in, json);
        }
      }
    }
    in.endDocument();
  }

  private void readEvent(JsonReader in, byte[] json) {
    String type = in.lookAhead("type");
    Routes.Route route = type == null ? null : routes.route(type.strip());
    if (route != null) {
      int from = in.offset();
      RealtimeEvent event = decode(route.type().decoder(), in);
      if (event != null) {
        deliver(route, event, json, from, in.offset());
      }
      return;
    }
    LiveHit hit = LiveHit.read(in);
    if (hit != null) {
      hits.accept(hit);
    } else if (type == null) {
      problems.accept("live data without a type");
    }
    // What is no longer wanted may still come for a moment.
  }

  private static @Nullable RealtimeEvent decode(
      ElementDecoder<? extends RealtimeEvent> decoder, JsonReader in) {
    return decoder.decode(in);
  }

  private void deliver(Routes.Route route, RealtimeEvent event, byte[] json, int from, int to) {
    Received received = null;
    for (LiveSubscription[] some :
        new LiveSubscription[][] {route.everything(), route.of(event.item())}) {
      for (LiveSubscription subscription : some) {
        if (!subscription.wantsMessage()) {
          subscription.offer(event, to - from);
        } else {
          if (received == null) {
            Instant now = parts.now();
            received = new Received(event, new RealtimeMessage(now, json, from, to));
          }
          subscription.offer(received, json.length);
        }
      }
    }
  }

  /** The text of a message, to send it back as it came. */
  static String text(byte[] json) {
    return new String(json, StandardCharsets.UTF_8);
  }
}
