package io.github.kiwoomjava.runtime.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServerAddressTest {
  private static ServerAddress address(String uri) {
    return new ServerAddress(URI.create(uri));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://api.kiwoom.com",
        "http://api.kiwoom.com",
        "https://API.Kiwoom.COM",
        "https://api.kiwoom.com.",
        "https://api.kiwoom.com:443/",
        "https://user:password@api.kiwoom.com",
        "wss://api.kiwoom.com:10000",
        "https://api2.kiwoom.com"
      })
  void kiwooms_hosts_are_real_however_they_are_written(String uri) {
    assertThat(address(uri).isReal()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://mockapi.kiwoom.com",
        "https://MOCKAPI.kiwoom.com.",
        "https://kiwoom.com.example",
        "https://notkiwoom.com",
        "http://127.0.0.1:8080"
      })
  void other_hosts_are_not(String uri) {
    assertThat(address(uri).isReal()).isFalse();
  }

  @Test
  void loopback_is_known_by_name_and_address() {
    assertThat(address("http://localhost:1").isLoopback()).isTrue();
    assertThat(address("http://127.9.9.9:1").isLoopback()).isTrue();
    assertThat(address("http://[::1]:1").isLoopback()).isTrue();
    assertThat(address("http://127.0.0.1.example:1").isLoopback()).isFalse();
    assertThat(address("http://10.0.0.1:1").isLoopback()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "//evil.example/x",
        "https://evil.example/x",
        "@evil.example/x",
        ":99/x",
        "/a/../b",
        "/a/./b",
        "/a//b",
        "/a/",
        "/a?b",
        "/a#b",
        "/a%2e",
        "/a b",
        "/a\\b",
        "",
        "/"
      })
  void a_path_that_is_none_leads_nowhere(String path) {
    assertThatThrownBy(() -> address("https://mockapi.kiwoom.com").resolve(path))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("evil.example");
  }

  @Test
  void a_path_comes_behind_that_of_the_server() {
    assertThat(address("https://gateway.example/kiwoom/").resolve("/api/dostk/chart"))
        .isEqualTo(URI.create("https://gateway.example/kiwoom/api/dostk/chart"));
    assertThat(address("http://[::1]:80").resolve("/oauth2/token"))
        .isEqualTo(URI.create("http://[::1]:80/oauth2/token"));
  }

  @Test
  void user_and_password_are_not_printed() {
    assertThat(address("https://user:pass@gateway.example:8443/x"))
        .hasToString("https://gateway.example:8443/x");
  }
}
