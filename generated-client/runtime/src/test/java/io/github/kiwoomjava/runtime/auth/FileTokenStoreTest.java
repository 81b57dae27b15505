package io.github.kiwoomjava.runtime.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
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

  private static Path shared(Path folder) throws IOException {
    Files.createDirectories(folder);
    return Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxrwxrwx"));
  }

  @Test
  void a_folder_that_others_can_write_to_is_refused() throws IOException {
    Path open = shared(folder.resolve("open"));
    assertThatThrownBy(() -> FileTokenStore.in(open))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("rwxrwxrwx")
        .hasMessageContaining("chmod");
    store.update(MOCK, none -> token("t1"));
    shared(folder.resolve("tokens"));
    assertThatThrownBy(() -> store.update(MOCK, stored -> stored == null ? token("x") : stored))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("chmod");
  }

  @Test
  void a_token_that_no_header_can_hold_is_replaced_and_not_shown() throws IOException {
    store.update(MOCK, none -> token("t1"));
    Files.writeString(file(), "{\"token\":\"X\\nY\",\"issuedAt\":1,\"expiresAt\":9999999999}");
    assertThat(store.update(MOCK, stored -> stored == null ? token("fresh") : stored).reveal())
        .isEqualTo("fresh");
    assertThatThrownBy(() -> token("secret\r\nX: y"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageNotContaining("secret");
  }

  @Test
  void what_is_no_regular_file_of_a_sane_size_is_replaced_unread() throws Exception {
    for (String command : List.of("mkfifo", "ln -s /dev/zero", "truncate -s 3G")) {
      Files.deleteIfExists(file());
      List<String> words = new ArrayList<>(List.of(command.split(" ")));
      words.add(file().toString());
      assertThat(new ProcessBuilder(words).start().waitFor()).isZero();
      assertThat(store.update(MOCK, stored -> stored == null ? token("fresh") : stored).reveal())
          .isEqualTo("fresh");
    }
  }

  @Test
  void a_lock_that_is_a_pipe_is_reported_and_not_waited_for() throws Exception {
    Path lock = folder.resolve("tokens/MOCK-0123456789abcdef.lock");
    assertThat(new ProcessBuilder("mkfifo", lock.toString()).start().waitFor()).isZero();
    assertThatThrownBy(() -> store.update(MOCK, none -> token("t1")))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("no regular file; remove it");
  }

  @Test
  void an_interrupt_ends_the_waiting_for_a_lock() throws Exception {
    CountDownLatch held = new CountDownLatch(1);
    CountDownLatch release = new CountDownLatch(1);
    Thread holder =
        new Thread(
            () ->
                store.update(
                    MOCK,
                    none -> {
                      held.countDown();
                      try {
                        release.await();
                      } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                      }
                      return token("t1");
                    }));
    holder.start();
    held.await();
    for (TokenStore other : List.of(store, FileTokenStore.in(folder.resolve("tokens")))) {
      CompletableFuture<Throwable> failure = new CompletableFuture<>();
      Thread waiting =
          new Thread(
              () -> {
                try {
                  other.update(MOCK, none -> token("t2"));
                } catch (UncheckedIOException e) {
                  failure.complete(e);
                }
              });
      waiting.start();
      waiting.interrupt();
      assertThat(failure.get()).hasMessageContaining("not waited for any longer");
    }
    release.countDown();
    holder.join();
  }
}
