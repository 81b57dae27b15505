package io.github.kiwoomjava.cli.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kiwoomjava.cli.Shell;
import io.github.kiwoomjava.mock.MockKiwoom;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProfileCommandsTest {
  @TempDir private Path home;
  private MockKiwoom mock;
  private Shell shell;

  @BeforeEach
  void start() {
    mock = MockKiwoom.start();
    shell = new Shell(home);
  }

  @AfterEach
  void stop() {
    mock.close();
  }

  private int logIn(String... more) {
    String[] line = new String[more.length + 3];
    line[0] = "login";
    line[1] = "--base-uri";
    line[2] = mock.baseUri().toString();
    System.arraycopy(more, 0, line, 3, more.length);
    return shell.typing("an-app-key\na-secret-key\n").run(line);
  }

  @Test
  void keys_are_kept_where_only_their_owner_can_read_them() throws IOException {
    assertThat(logIn()).as(shell.err()).isZero();

    Path file = home.resolve(".config/kiwoom/default.properties");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(shell.out()).doesNotContain("an-app-key").doesNotContain("a-secret-key");
    assertThat(shell.run("call", "ka10081", "--stk_cd", "005930", "--base_dt", "today", "--wire"))
        .isZero();
  }

  @Test
  void keys_that_the_server_refuses_are_not_kept() {
    assertThat(shell.typing("\n\n").run("login")).isEqualTo(2);
    assertThat(shell.err()).contains("Both keys are needed");
    mock.close();
    assertThat(logIn()).isEqualTo(3);
    assertThat(home.resolve(".config/kiwoom/default.properties")).doesNotExist();
  }

  @Test
  void several_accounts_have_profiles_of_their_own() {
    assertThat(logIn("--profile", "isa")).isZero();
    assertThat(logIn("--profile", "pension")).isZero();

    assertThat(shell.run("whoami", "--profile", "isa")).isZero();
    assertThat(shell.out())
        .contains("isa, pension")
        .contains("environment  mock")
        .doesNotContain("an-app-key");
    assertThat(shell.run("whoami")).isEqualTo(2);
    assertThat(shell.err()).contains("no profile 'default'").contains("kiwoom login");
    assertThat(shell.run("logout", "--profile", "isa")).isZero();
    assertThat(shell.run("logout", "--profile", "isa")).isEqualTo(1);
    assertThat(shell.run("whoami", "--profile", "isa")).isEqualTo(2);
  }

  @Test
  void variables_come_before_profiles_unless_one_is_named() {
    assertThat(logIn()).isZero();
    shell.with("KIWOOM_APP_KEY", "another").with("KIWOOM_SECRET_KEY", "one");

    assertThat(shell.run("whoami")).isZero();
    assertThat(shell.out()).contains("profile      environment");
    assertThat(shell.run("whoami", "--profile", "default")).isZero();
    assertThat(shell.out()).contains("profile      default");
  }

  @Test
  void a_file_that_others_can_read_is_refused() throws IOException {
    assertThat(logIn()).isZero();
    Files.setPosixFilePermissions(
        home.resolve(".config/kiwoom/default.properties"),
        PosixFilePermissions.fromString("rw-r--r--"));

    assertThat(shell.run("whoami")).isEqualTo(2);
    assertThat(shell.err()).contains("can be read by others").contains("chmod 600");
  }

  @Test
  void a_name_leads_nowhere_else() {
    assertThat(shell.run("whoami", "--profile", "../../etc/passwd")).isEqualTo(2);
    assertThat(shell.err()).contains("letters, digits");
  }
}
