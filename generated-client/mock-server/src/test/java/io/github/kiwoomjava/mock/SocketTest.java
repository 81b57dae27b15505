package io.github.kiwoomjava.mock;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SocketTest {
  private static final String REGISTER =
      "{\"trnm\":\"REG\",\"grp_no\":\"1\",\"refresh\":\"1\","
          + "\"data\":[{\"item\":[\"005930\",\"000660\"],\"type\":[\"0B\"]}]}";
  private MockKiwoom mock;

  @BeforeEach
  void start() {
    mock = MockKiwoom.builder().spec(TestSpecs.small()).start();
  }

  @AfterEach
  void stop() {
    mock.close();
  }

  @Test
  void nothing_is_heard_before_login() {
    try (SocketCaller socket = new SocketCaller(mock)) {
      socket.send(REGISTER);
      JsonNode refusal = socket.next();
      assertThat(refusal.path("trnm").asText()).isEqualTo("REG");
      assertThat(refusal.path("return_code").asInt()).isEqualTo(100013);
    }
  }

  @Test
  void a_bad_token_ends_the_connection() {
    try (SocketCaller socket = new SocketCaller(mock)) {
      socket.send("{\"trnm\":\"LOGIN\",\"token\":\"nobody\"}");
      JsonNode refusal = socket.next();
      assertThat(refusal.path("return_code").asInt()).isEqualTo(805004);
      assertThat(refusal.path("return_msg").asText()).contains("CODE=8005");
      assertThat(socket.closeCode()).isEqualTo(1000);
    }
  }

  @Test
  void a_registration_is_acknowledged_and_followed_by_data_of_the_registered_items() {
    try (SocketCaller socket = new SocketCaller(mock)) {
      socket.login();
      socket.send(REGISTER);
      assertThat(socket.next().path("return_code").asInt(-1)).isZero();
      JsonNode first = socket.next();
      assertThat(first.path("trnm").asText()).isEqualTo("REAL");
      assertThat(first.path("data").path(0).path("item").asText()).isEqualTo("005930");
      assertThat(first.path("data").path(0).path("values").path("10").asText()).isEqualTo("-82000");
      assertThat(socket.next().path("data").path(0).path("item").asText()).isEqualTo("000660");
    }
  }

  @Test
  void other_messages_are_answered_with_their_examples() {
    try (SocketCaller socket = new SocketCaller(mock)) {
      socket.login();
      socket.send("{\"trnm\":\"CNSRLST\"}");
      assertThat(socket.next().path("data").path(0).path(1).asText()).isEqualTo("first");
      socket.send("{\"trnm\":\"WHAT\"}");
      assertThat(socket.next().path("return_code").asInt()).isNotZero();
    }
  }
}
