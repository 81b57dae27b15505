package io.github.kiwoomjava.runtime.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CredentialsTest {
  @Test
  void keys_come_from_the_environment() {
    Credentials keys =
        Credentials.fromEnvironment(
            Map.of("KIWOOM_APP_KEY", " app ", "KIWOOM_SECRET_KEY", "secret"));
    assertThat(keys.revealAppKey()).isEqualTo("app");
    assertThat(keys.revealSecretKey()).isEqualTo("secret");
    assertThatThrownBy(() -> Credentials.fromEnvironment(Map.of("KIWOOM_APP_KEY", "app")))
        .hasMessageContaining("KIWOOM_SECRET_KEY");
  }

  @Test
  void keys_come_from_a_properties_file(@TempDir Path folder) throws IOException {
    Path file = folder.resolve("keys.properties");
    Files.writeString(file, "kiwoom.app-key=app\nkiwoom.secret-key=secret\n");
    assertThat(Credentials.fromProperties(file).revealSecretKey()).isEqualTo("secret");
    Files.writeString(file, "kiwoom.app-key=app\nkiwoom.secret-key=\n");
    assertThatThrownBy(() -> Credentials.fromProperties(file))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("keys.properties");
  }

  @Test
  void keys_are_not_printed_and_their_fingerprint_tells_them_apart() {
    Credentials keys = Credentials.of("my-app-key", "my-secret");
    assertThat(keys.toString()).doesNotContain("my-app-key", "my-secret");
    assertThat(keys.fingerprint())
        .isEqualTo(Credentials.of("my-app-key", "other").fingerprint())
        .isNotEqualTo(Credentials.of("my-app-kez", "my-secret").fingerprint())
        .hasSize(16);
  }
}
