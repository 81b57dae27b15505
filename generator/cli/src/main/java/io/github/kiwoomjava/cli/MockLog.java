package io.github.kiwoomjava.cli;

import io.github.kiwoomjava.mock.RecordedRequest;
import io.github.kiwoomjava.mock.socket.SocketEvent;
import io.github.kiwoomjava.spec.model.ApiSpec;
import io.github.kiwoomjava.spec.model.Effect;
import io.github.kiwoomjava.spec.model.Operation;
import java.io.PrintWriter;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import picocli.CommandLine.Help.Ansi;

/** One aligned line a request and a WebSocket event: time, id, name, milliseconds, outcome. */
final class MockLog {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss.SSS").withZone(ZoneId.systemDefault());
  private static final int ID_WIDTH = 9;
  private static final int NAME_WIDTH = 32;
  private static final int OUTCOME_WIDTH = 90;
  private static final String YELLOW = "\u001b[33m";
  private static final String PLAIN = "\u001b[0m";

  private final PrintWriter out;
  private final Map<String, Operation> byId;
  private final Map<String, Operation> byPath;
  private final Ansi ansi;

  MockLog(PrintWriter out, ApiSpec spec, Ansi ansi) {
    this.out = out;
    this.ansi = ansi;
    byId = by(spec.operations(), Operation::id);
    // Clients leave the id out when they ask for a token.
    byPath =
        by(
            spec.operations().stream().filter(o -> o.effect() == Effect.TOKEN).toList(),
            Operation::path);
  }

  private static Map<String, Operation> by(
      List<Operation> operations, Function<Operation, String> key) {
    return operations.stream()
        .collect(Collectors.toMap(key, Function.identity(), (first, again) -> first));
  }

  void request(RecordedRequest request) {
    String id = request.apiId();
    String path = request.request().path();
    Operation operation = id == null ? byPath.get(path) : byId.get(id);
    String outcome = request.outcome();
    line(
        request.time(),
        operation != null ? operation.id() : id == null ? "-" : id,
        operation == null ? path : operation.name(),
        Math.round(request.took().toNanos() / 1e6) + " ms",
        // The code and what is said of it; the words in front say less.
        outcome.substring(Math.max(0, outcome.indexOf('['))),
        outcome.startsWith("ok"));
  }

  void socket(SocketEvent event) {
    String outcome =
        switch (event.kind()) {
          case OPENED -> "opened";
          case ANSWERED -> event.isFine() ? "ok" : "[" + event.code() + "] " + event.detail();
          case ENDED -> "ended: [" + event.code() + "] " + event.detail();
          case CLOSED -> "closed, " + event.detail();
        };
    String name = event.name().isEmpty() ? event.path() : event.name();
    line(event.time(), "ws" + event.session(), name, "", outcome, event.isFine());
  }

  private void line(
      Instant time, String id, String name, String millis, String outcome, boolean fine) {
    String what = "%s  %s  %7s".formatted(fit(id, ID_WIDTH), fit(name, NAME_WIDTH), millis);
    String end = fit(outcome, OUTCOME_WIDTH).stripTrailing();
    // Not as picocli's markup: a name may hold what that would take for a style.
    out.println(
        TIME.format(time)
            + "  "
            + what
            + "  "
            + (ansi.enabled() && !fine ? YELLOW + end + PLAIN : end));
  }

  /** As many columns of a terminal; Hangul fills two. */
  private static String fit(String any, int width) {
    StringBuilder text = new StringBuilder();
    int used = 0;
    for (int c : printable(any).codePoints().toArray()) {
      int columns = c >= 0x1100 && c < 0xFFE0 ? 2 : 1;
      if (used + columns > width) {
        break;
      }
      text.appendCodePoint(c);
      used += columns;
    }
    return text.append(" ".repeat(width - used)).toString();
  }

  /** Ids and paths come from anybody; they must not drive the terminal. */
  private static String printable(String text) {
    return text.codePoints()
        .map(c -> Character.isISOControl(c) ? '?' : c)
        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
        .toString();
  }
}
