package io.github.kiwoomjava.mock.socket;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.kiwoomjava.mock.auth.AccessToken;
import io.github.kiwoomjava.mock.auth.Tokens;
import io.github.kiwoomjava.mock.error.ErrorBook;
import io.github.kiwoomjava.mock.example.PageKeys;
import io.github.kiwoomjava.spec.model.ApiSpec;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All sessions, and what happens to several of them. */
public final class SocketService {
  private final RealtimeCatalog catalog;
  private final Tokens tokens;
  private final ErrorBook errors;
  private final SocketOptions options;
  private final PageKeys keys;
  private final int pages;
  private final SocketListener listener;
  private final AtomicLong opened = new AtomicLong();
  private final SocketFaults faults = new SocketFaults();
  private final List<SocketSession> sessions = new CopyOnWriteArrayList<>();
  private volatile boolean frozen;
  private volatile @Nullable SavedConditions saved;

  /**
   * Puts the parts together.
   *
   * @param pages how many pages a search that may continue has
   * @param seed makes continuation keys
   * @param listener is told of what happens
   */
  public SocketService(
      ApiSpec spec,
      Tokens tokens,
      ErrorBook errors,
      SocketOptions options,
      int pages,
      long seed,
      SocketListener listener) {
    catalog = new RealtimeCatalog(spec);
    this.tokens = tokens;
    this.errors = errors;
    this.options = options;
    this.pages = pages;
    this.listener = listener;
    keys = new PageKeys(seed);
  }

  /** Takes conditions from somewhere else than the examples; for sessions that open later. */
  public void conditions(SavedConditions value) {
    saved = value;
  }

  /** Whether anybody watches a condition of Korea or of the US. */
  public boolean watchesCondition(boolean american, String seq) {
    return sessions.stream().anyMatch(session -> isOf(american, session) && session.watches(seq));
  }

  private static boolean isOf(boolean american, SocketSession session) {
    return session.path().startsWith("/api/us/") == american;
  }

  /** As the other, but only to those who watch Korea, or the US. */
  public int conditionHit(boolean american, String seq, String code, boolean in, String time) {
    return conditionHit(session -> isOf(american, session), seq, code, in, time);
  }

  /** A session for a connection that was just accepted. */
  public SocketSession open(Wire wire, String path) {
    Conditions conditions = new Conditions(catalog, keys, pages, path, saved);
    SocketSession session =
        new SocketSession(this, catalog, conditions, wire, path, opened.incrementAndGet());
    sessions.add(session);
    happened(session, SocketEvent.Kind.OPENED, "", "0", "");
    return session;
  }

  /** The sessions that are open, logged in or not. */
  public List<SocketSession> sessions() {
    return List.copyOf(sessions);
  }

  /** One beat: sends PING to all, and ends those that left too many unanswered. */
  public void heartbeat() {
    sessions.forEach(session -> session.heartbeat(options.missed()));
  }

  /** Sends an event to whoever registered it; says to how many. */
  public int publish(LiveData data) {
    String message = null;
    int heard = 0;
    for (SocketSession session : sessions) {
      if (session.wants(data.type(), data.item(), data.appKey())) {
        message = message == null ? data.message() : message;
        session.sendText(message);
        heard++;
      }
    }
    return heard;
  }

  /** Sends an event of a known type under its Korean name; see {@link #publish(LiveData)}. */
  public int publish(
      String type, String item, Map<String, String> values, @Nullable String appKey) {
    return publish(new LiveData(type, catalog.name(type), item, values, appKey));
  }

  /** The Korean name of a type. */
  public String name(String type) {
    return catalog.name(type);
  }

  /** Whether anybody registered anything of a type. */
  public boolean hears(String type) {
    for (SocketSession session : sessions) {
      if (session.wants(type)) {
        return true;
      }
    }
    return false;
  }

  /** Whether anybody registered this. */
  public boolean hears(String type, String item) {
    for (SocketSession session : sessions) {
      if (session.wants(type, item, null)) {
        return true;
      }
    }
    return false;
  }

  /** The FIDs and values of the example of a type; empty if its sheet has none. */
  public ObjectNode exampleValues(String type) {
    return catalog
        .live(type)
        .map(example -> example.path("values"))
        .filter(ObjectNode.class::isInstance)
        .map(ObjectNode.class::cast)
        .orElseGet(JsonNodeFactory.instance::objectNode);
  }

  /** Sends a whole message; of {@code REAL} only to sessions that registered some of its events. */
  public int broadcast(JsonNode message, String text) {
    int heard = 0;
    for (SocketSession session : sessions) {
      if (isFor(session, message)) {
        session.sendText(text);
        heard++;
      }
    }
    return heard;
  }

  private boolean isFor(SocketSession session, JsonNode message) {
    if (!message.path("trnm").asText().equals("REAL")) {
      return session.appKey() != null;
    }
    for (JsonNode data : message.path("data")) {
      String type = data.path("type").asText();
      String owner = catalog.belongsToAccount(type) ? session.appKey() : null;
      if (session.wants(type, data.path("item").asText(), owner)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Plays a recording to all sessions on a thread of its own; see {@link Replay} for the lines.
   *
   * @return the number of messages played, when done; broken lines end it exceptionally
   */
  public CompletableFuture<Long> replay(Stream<String> lines, double speed) {
    Replay replay = new Replay(this, lines, speed);
    Thread thread = new Thread(replay, "mock-kiwoom-replay");
    thread.setDaemon(true);
    thread.start();
    return replay.done();
  }

  /** Tells whoever watches a condition that a stock now meets it, or no longer does. */
  public int conditionHit(String seq, String code, boolean in, String time) {
    return conditionHit(session -> true, seq, code, in, time);
  }

  private int conditionHit(
      Predicate<SocketSession> whose, String seq, String code, boolean in, String time) {
    int heard = 0;
    for (SocketSession session : sessions) {
      if (whose.test(session) && session.watches(seq)) {
        boolean us = session.path().startsWith("/api/us/");
        Map<String, String> values = new LinkedHashMap<>();
        values.put("841", seq);
        values.put("9001", code);
        values.put("843", in ? "I" : "D");
        values.put("20", time);
        values.put("907", in ? "2" : "1");
        session.sendText(new LiveData(us ? "S2" : "02", "조건검색", code, values, null).message());
        heard++;
      }
    }
    return heard;
  }

  /** Orders a fault for the next messages of this name, instead of their answer. */
  public void orderFault(String trnm, int times, SocketFault fault) {
    faults.order(trnm, times, fault);
  }

  /** Lets a fault happen to all sessions at once. */
  public void strike(SocketFault fault) {
    sessions.forEach(session -> session.strike(fault));
  }

  /** Neither reads nor writes any more, while connections stay open; or does so again. */
  public void freeze(boolean value) {
    frozen = value;
  }

  /** Forgets ordered faults and thaws. */
  public void reset() {
    faults.clear();
    frozen = false;
  }

  boolean isFrozen() {
    return frozen;
  }

  SocketOptions options() {
    return options;
  }

  @Nullable SocketFault fault(String trnm) {
    return faults.take(trnm);
  }

  void heard(SocketSession session, String trnm, String text) {
    listener.heard(session, trnm, text);
  }

  void happened(
      SocketSession session, SocketEvent.Kind kind, String name, String code, String detail) {
    listener.happened(session, kind, name, code, detail);
  }

  Optional<AccessToken> token(String value) {
    return tokens.find(value);
  }

  String tokenRefusal() {
    return "토큰 인증에 실패했습니다 [CODE=8005, MESSAGE=" + errors.message("8005") + "]";
  }

  void closed(SocketSession session) {
    sessions.remove(session);
  }

  /** The newer session of an app key takes over; Korea and the US do not count as one. */
  void loggedIn(SocketSession newer) {
    if (!options.takeover()) {
      return;
    }
    for (SocketSession older : sessions) {
      if (older != newer
          && older.path().equals(newer.path())
          && newer.appKey() != null
          && newer.appKey().equals(older.appKey())) {
        older.end("R10001", "동일한 App Key로 접속이 되었습니다");
      }
    }
  }

  void registered(SocketSession session, Collection<Registration> added) {
    if (options.examples()) {
      added.forEach(registration -> example(session, registration));
    }
  }

  private void example(SocketSession session, Registration registration) {
    catalog
        .live(registration.type())
        .ifPresent(
            example -> {
              ObjectNode data = example.deepCopy();
              if (!registration.item().isEmpty()) {
                data.put("item", registration.item());
              }
              session.sendText(real(data));
            });
  }

  /** A watched condition shows its sheet's first hit. */
  void afterSearch(SocketSession session, ObjectNode request, ObjectNode answer) {
    String seq = answer.path("seq").asText();
    if (options.examples() && session.watches(seq) && answer.path("return_code").asInt() == 0) {
      catalog
          .operation(request, session.path())
          .flatMap(RealtimeCatalog::liveExample)
          .ifPresent(
              example -> {
                ObjectNode data = example.deepCopy();
                data.withObject("/values").put("841", seq);
                session.sendText(real(data));
              });
    }
  }

  private static String real(ObjectNode data) {
    ObjectNode message = JsonNodeFactory.instance.objectNode().put("trnm", "REAL");
    message.putArray("data").add(data);
    return message.toString();
  }

  /** The ids of types that have an example event. */
  public Set<String> types() {
    return catalog.types();
  }
}
