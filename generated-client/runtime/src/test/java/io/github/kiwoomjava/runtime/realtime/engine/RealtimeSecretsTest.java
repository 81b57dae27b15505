package io.github.kiwoomjava.runtime.realtime.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kiwoomjava.runtime.Logs;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A server that says the token back finds no way into logs and events. */
class RealtimeSecretsTest extends FakeTest {
  private static final List<String> SECRETS =
      List.of("secret-token", TestApi.APP_KEY, TestApi.SECRET_KEY);

  private Logs logs;

  @BeforeEach
  void listen() {
    logs = new Logs();
  }

  @AfterEach
  void leave() {
    logs.close();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{'trnm':'LOGIN','return_code':1,'return_msg':'bad token %s'}",
        "{'trnm':'SYSTEM','code':'R10003','message':'%s'}",
        "{'trnm':'%s'}",
        "{'trnm':'REAL','data':[{'type':'%s','item':'1','values':{}}]}",
        "{'trnm':'REAL','data':'%s'}",
        "{'trnm':'LOGIN','return_code':'%s'}",
        "not JSON: %s",
        "{'trnm':'REG','return_code':'%s','return_msg':'%s'}"
      })
  void a_message_that_holds_a_secret_is_told_without_it(String form) {
    for (String secret : SECRETS) {
      String said = form.replace('\'', '"').replace("%s", secret);
      server.answers = text -> text.contains("LOGIN") && form.contains("LOGIN") ? said : null;
      session.subscribe(Tick.trades("1"), ticks::add);
      if (!server.sockets.isEmpty()) {
        server.socket().say(said);
        server.socket().listener.closed(1008, "away with " + secret);
      }
      time.advance(Duration.ofMinutes(2));
      if (!server.sockets.isEmpty()) {
        server.socket().listener.failed(new IOException("broken: " + secret));
      }
      time.advance(Duration.ofMinutes(2));
    }
    List<String> printed = new ArrayList<>(logs.lines());
    assertThat(printed).isNotEmpty();
    events.rest().forEach(event -> printed.add(event.toString()));
    for (String secret : SECRETS) {
      assertThat(printed).noneMatch(text -> text.contains(secret));
    }
  }
}
