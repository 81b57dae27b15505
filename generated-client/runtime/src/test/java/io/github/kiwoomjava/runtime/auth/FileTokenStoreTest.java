package io.github.kiwoomjava.runtime.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class FileTokenStoreTest {
  private static final TokenKey MOCK = new TokenKey("MOCK", "0123456789abcdef");
  private static final TokenKey REAL = new TokenKey("REAL", "0123456789abcdef");
  private static final Instant NOW = Instant.ofEpochSecond(1_800_000_000);

  @TempDir Path folder;
  private FileTokenStore store;

  @BeforeEach
  void open() {
    store = FileTokenStore.in(folder.resolve("tokens"));
  }

  private static AccessToken token(String value) {
    return new AccessToken(value, NOW, NOW.plusSeconds(86_400));
  }

  private Path file() {
    return folder.resolve("tokens/MOCK-0123456789abcdef.json");
  }

  @Test
  void a_token_outlives_its_store_with_its_times() {
    store.update(MOCK, none -> token("t1"));
    FileTokenStore next = FileTokenStore.in(folder.resolve("tokens"));
    next.update(
        MOCK,
        stored -> {
          assertThat(stored).isNotNull();
          assertThat(stored.reveal()).isEqualTo("t1");
          assertThat(stored.issuedAt()).isEqualTo(NOW);
          assertThat(stored.expiresAt()).isEqualTo(NOW.plusSeconds(86_400));
          return stored;
        });
  }

  @Test
  void real_and_mock_never_mix() {
    store.update(MOCK, none -> token("mock"));
    store.update(
        REAL,
        stored -> {
          assertThat(stored).isNull();
          return token("real");
        });
  }

  @Test
  void only_the_owner_can_read_the_files() throws IOException {
    store.update(MOCK, none -> token("t1"));
    try (Stream<Path> files = Files.walk(folder.resolve("tokens"))) {
      assertThat(files)
          .hasSize(3)
          .allSatisfy(
              path ->
                  assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(path)))
                      .endsWith("------"));
    }
  }

  @Test
  void a_damaged_file_is_replaced() throws IOException {
    for (String damage : List.of("", "{", "null", "[]", "{\"token\":\"x\"}", "\0\0\0\0")) {
      Files.writeString(file(), damage);
      store.update(
          MOCK,
          stored -> {
            assertThat(stored).as(damage).isNull();
            return token("fresh");
          });
      store.update(
          MOCK,
          stored -> {
            assertThat(stored).isNotNull();
            return stored;
          });
    }
  }

  @Test
  void only_the_token_that_is_meant_is_removed() {
    store.update(MOCK, none -> token("t1"));
    store.remove(MOCK, token("other"));
    assertThat(file()).exists();
    store.remove(MOCK, token("t1"));
    assertThat(file()).doesNotExist();
  }

  @Test
  void threads_and_stores_of_one_process_take_turns() throws InterruptedException {
    AtomicInteger issued = new AtomicInteger();
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < 8; i++) {
      FileTokenStore own = FileTokenStore.in(folder.resolve("tokens"));
      Thread thread =
          new Thread(
              () ->
                  own.update(
                      MOCK,
                      stored -> stored == null ? token("t" + issued.incrementAndGet()) : stored));
      threads.add(thread);
      thread.start();
    }
    for (Thread thread : threads) {
      thread.join();
    }
    assertThat(issued).hasValue(1);
  }

  @Test
  void two_processes_share_one_token() throws IOException, InterruptedException {
    Path log = folder.resolve("issues.log");
    List<Process> processes = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      processes.add(
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-cp",
                  System.getProperty("java.class.path"),
                  TokenUser.class.getName(),
                  folder.resolve("tokens").toString(),
                  log.toString())
              .redirectErrorStream(true)
              .redirectOutput(folder.resolve("out" + i).toFile())
              .start());
    }
    for (Process process : processes) {
      assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
      assertThat(process.exitValue()).isZero();
    }
    assertThat(Files.readString(log)).as("one of them issued a token").hasSize(1);
  }
}
