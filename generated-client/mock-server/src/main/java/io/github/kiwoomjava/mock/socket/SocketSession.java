package io.github.kiwoomjava.mock.socket;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.kiwoomjava.mock.auth.AccessToken;
import io.github.kiwoomjava.mock.auth.Tokens;
import io.github.kiwoomjava.mock.error.ErrorBook;
import io.github.kiwoomjava.mock.rest.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One connection from LOGIN to its end. Not safe for several threads at once. */
public final class SocketSession {
  private static final int NORMAL = 1000;

  private final RealtimeCatalog catalog;
  private final Tokens tokens;
  private final ErrorBook errors;
  private final Wire wire;
  private @Nullable AccessToken login;

  SocketSession(RealtimeCatalog catalog, Tokens tokens, ErrorBook errors, Wire wire) {
    this.catalog = catalog;
    this.tokens = tokens;
    this.errors = errors;
    this.wire = wire;
  }

  /** Handles one complete text message. */
  public synchronized void onText(String text) {
    if (!(Json.parse(text) instanceof ObjectNode message)) {
      wire.text(answer("", 100001, "JSON").toString());
      return;
    }
    String name = message.path("trnm").asText();
    switch (name) {
      case "LOGIN" -> login(message);
      case "PING" -> {
        // The echo of our own heartbeat; nothing to say.
      }
      default -> {
        if (login == null) {
          wire.text(answer(name, 100013, "LOGIN 이전의 전문입니다. TRNM=" + name).toString());
        } else {
          handle(name, message);
        }
      }
    }
  }

  /** Sends a heartbeat that the client has to send back. */
  public synchronized void ping() {
    wire.text(JsonNodeFactory.instance.objectNode().put("trnm", "PING").toString());
  }

  private void login(ObjectNode message) {
    Optional<AccessToken> token = tokens.find(message.path("token").asText());
    if (token.isEmpty()) {
      String reason = "[CODE=8005, MESSAGE=" + errors.message("8005") + "]";
      wire.text(answer("LOGIN", 805004, "토큰 인증에 실패했습니다 " + reason).toString());
      wire.close(NORMAL, "");
      return;
    }
    login = token.get();
    wire.text(answer("LOGIN", 0, "").put("sor_yn", "Y").toString());
  }

  private void handle(String name, ObjectNode message) {
    switch (name) {
      case "REG" -> register(message);
      case "REMOVE" -> wire.text(answer("REMOVE", 0, "").toString());
      default ->
          wire.text(
              catalog
                  .answer(message)
                  .orElseGet(() -> answer(name, 100002, "알 수 없는 TRNM=" + name))
                  .toString());
    }
  }

  private void register(ObjectNode message) {
    List<ObjectNode> live = new ArrayList<>();
    for (JsonNode entry : message.path("data")) {
      for (JsonNode type : each(entry.path("type"))) {
        Optional<ObjectNode> example = catalog.live(type.asText());
        if (example.isEmpty()) {
          wire.text(answer("REG", 105110, "알 수 없는 type=" + type.asText()).toString());
          return;
        }
        for (JsonNode item : each(entry.path("item"))) {
          ObjectNode data = example.get().deepCopy();
          data.set("item", item);
          live.add(data);
        }
      }
    }
    wire.text(answer("REG", 0, "").toString());
    for (ObjectNode data : live) {
      ObjectNode real = JsonNodeFactory.instance.objectNode().put("trnm", "REAL");
      real.putArray("data").add(data);
      wire.text(real.toString());
    }
  }

  private static Iterable<JsonNode> each(JsonNode oneOrMany) {
    return oneOrMany.isArray() ? oneOrMany : List.of(oneOrMany);
  }

  private static ObjectNode answer(String name, int returnCode, String message) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("trnm", name)
        .put("return_code", returnCode)
        .put("return_msg", message);
  }
}
