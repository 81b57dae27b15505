package io.github.kiwoomjava.mock.socket;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.kiwoomjava.mock.auth.AccessToken;
import io.github.kiwoomjava.mock.example.Json;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** One connection from LOGIN to its end. Text comes from one thread, events from any. */
public final class SocketSession {
  private static final int NORMAL = 1000;

  private final SocketService service;
  private final RealtimeCatalog catalog;
  private final Wire wire;
  private final String path;
  private final long number;
  private final AtomicLong sent = new AtomicLong();
  private final Registrations registrations = new Registrations();
  private final Conditions conditions;
  private final AtomicInteger unanswered = new AtomicInteger();
  private volatile @Nullable AccessToken login;
  private volatile boolean ended;

  SocketSession(
      SocketService service,
      RealtimeCatalog catalog,
      Conditions conditions,
      Wire wire,
      String path,
      long number) {
    this.service = service;
    this.catalog = catalog;
    this.conditions = conditions;
    this.wire = wire;
    this.path = path;
    this.number = number;
  }

  /** Handles one complete text message. */
  public void onText(String text) {
    if (service.isFrozen()) {
      return;
    }
    if (!(Json.parse(text) instanceof ObjectNode message)) {
      service.heard(this, "", text);
      send(Answers.error("", "JSON 전문이 아닙니다"));
      return;
    }
    String name = message.path("trnm").asText();
    service.heard(this, name, text);
    SocketFault fault = service.fault(name);
    if (fault != null) {
      fault.strike(wire);
    } else if (name.equals("LOGIN")) {
      login(message);
    } else if (name.equals("PING")) {
      unanswered.set(0);
    } else if (login == null) {
      send(Answers.code(name, 100013, "LOGIN 이전의 전문은 무시됩니다. TRNM=" + name));
    } else {
      handle(login, name, message);
    }
  }

  /** The connection is gone. */
  public void onClosed() {
    ended = true;
    service.closed(this);
    service.happened(this, SocketEvent.Kind.CLOSED, "", "0", sent + " messages sent");
  }

  private void login(ObjectNode message) {
    Optional<AccessToken> token = service.token(message.path("token").asText());
    if (token.isEmpty()) {
      send(Answers.code("LOGIN", 805004, service.tokenRefusal()));
      end();
      return;
    }
    login = token.get();
    send(Answers.success("LOGIN").put("sor_yn", "Y"));
    service.loggedIn(this);
  }

  private void handle(AccessToken token, String name, ObjectNode message) {
    if (name.equals("REG")) {
      register(message);
    } else if (name.equals("REMOVE")) {
      registrations.remove(group(message), asked(message));
      send(Answers.success(name));
    } else if (Conditions.handles(name)) {
      ObjectNode answer = conditions.answer(token.appKey(), name, message);
      send(answer);
      service.afterSearch(this, message, answer);
    } else {
      send(Answers.error(name, "알 수 없는 TRNM=" + name));
    }
  }

  private void register(ObjectNode message) {
    Set<Registration> asked = asked(message);
    String group = group(message);
    boolean keep = !message.path("refresh").asText().equals("0");
    if (group.length() > 4) {
      send(Answers.error("REG", "grp_no=" + group));
      return;
    }
    for (Registration registration : asked) {
      if (!catalog.offers(registration.type(), path)) {
        send(Answers.error("REG", "이 경로에 없는 type=" + registration.type()));
        return;
      }
    }
    int limit = service.options().registrations();
    if (limit > 0 && registrations.countWith(group, asked, keep) > limit) {
      send(Answers.error("REG", "등록 한도 " + limit));
      return;
    }
    // Before the acknowledgement: whoever has it must not miss the next event.
    registrations.add(group, asked, keep);
    send(Answers.success("REG"));
    service.registered(this, asked);
  }

  private static String group(ObjectNode message) {
    return message.path("grp_no").asText();
  }

  private static Set<Registration> asked(ObjectNode message) {
    Set<Registration> asked = new LinkedHashSet<>();
    for (JsonNode entry : message.path("data")) {
      for (JsonNode type : each(entry.path("type"))) {
        for (JsonNode item : each(entry.path("item"))) {
          asked.add(new Registration(type.asText(), code(item)));
        }
      }
    }
    return asked;
  }

  /** US items come as a map, or as the text of one. */
  private static String code(JsonNode item) {
    JsonNode map =
        item.isTextual() && item.asText().startsWith("{") ? Json.parse(item.asText()) : item;
    return map != null && map.isObject() ? map.path("jmcode").asText() : item.asText();
  }

  private static List<JsonNode> each(JsonNode oneOrMany) {
    if (!oneOrMany.isArray() || oneOrMany.isEmpty()) {
      return List.of(oneOrMany.isArray() ? oneOrMany.path(0) : oneOrMany);
    }
    List<JsonNode> all = new ArrayList<>();
    oneOrMany.forEach(all::add);
    return all;
  }

  /** Sends PING, or ends the session if too many went unanswered or nobody logged in. */
  void heartbeat(int missed) {
    if (ended) {
      return;
    }
    if (unanswered.get() >= missed) {
      end("R10002", "PING 응답이 없어 접속을 종료합니다");
    } else if (login == null && unanswered.get() > 0) {
      end("R10004", "LOGIN 요청이 없어 접속을 종료합니다");
    } else {
      unanswered.incrementAndGet();
      sendText(Answers.ping());
    }
  }

  void end(String code, String message) {
    service.happened(this, SocketEvent.Kind.ENDED, "SYSTEM", code, message);
    sendText(Answers.system(code, message));
    end();
  }

  private void end() {
    ended = true;
    wire.close(NORMAL, "");
    service.closed(this);
  }

  void strike(SocketFault fault) {
    fault.strike(wire);
  }

  private void send(ObjectNode message) {
    service.happened(
        this,
        SocketEvent.Kind.ANSWERED,
        message.path("trnm").asText(),
        message.path("return_code").asText(),
        message.path("return_msg").asText());
    sendText(message.toString());
  }

  void sendText(String message) {
    if (!ended && !service.isFrozen()) {
      sent.incrementAndGet();
      wire.text(message);
    }
  }

  /** Whether an event is for this session. */
  boolean wants(String type, String item, @Nullable String owner) {
    AccessToken token = login;
    if (token == null) {
      return false;
    }
    return owner == null
        ? registrations.has(type, item)
        : owner.equals(token.appKey()) && registrations.hasType(type);
  }

  /** Whether any event of a type may be for this session. */
  boolean wants(String type) {
    return login != null && registrations.hasType(type);
  }

  boolean watches(String seq) {
    return conditions.isWatched(seq);
  }

  /** The path of the WebSocket, such as {@code /api/dostk/websocket}. */
  public String path() {
    return path;
  }

  /** Counted from 1 since the server's start. */
  public long number() {
    return number;
  }

  /** The app key that logged in, or null before LOGIN. */
  public @Nullable String appKey() {
    AccessToken token = login;
    return token == null ? null : token.appKey();
  }

  /** What is registered now. */
  public List<Registration> registrations() {
    return registrations.all();
  }
}
