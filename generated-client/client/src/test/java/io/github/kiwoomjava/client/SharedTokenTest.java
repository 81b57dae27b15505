package io.github.kiwoomjava.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kiwoomjava.mock.MockKiwoom;
import io.github.kiwoomjava.mock.RecordedRequest;
import io.github.kiwoomjava.mock.auth.ReissuePolicy;
import io.github.kiwoomjava.runtime.auth.FileTokenStore;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Two processes with one account, which must not invalidate each other's tokens. */
@Timeout(120)
class SharedTokenTest {
  private static final int PROCESSES = 2;
  private static final String READY = "ready";
  private static final String CALLING = "calling";
  private static final String DONE = "done";

  @TempDir Path folder;

  /** A program that makes one call when it is told to. */
  static final class Caller {
    private Caller() {}

    public static void main(String[] arguments) throws IOException {
      try (Kiwoom kiwoom =
              Kiwoom.builder()
                  .baseUri(URI.create(arguments[0]))
                  .credentials("app-key", "secret-key")
                  .tokenStore(FileTokenStore.in(Path.of(arguments[1])))
                  .build();
          BufferedReader in =
              new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
        System.out.println(READY);
        in.readLine();
        System.out.println(CALLING);
        kiwoom.domestic().stock().basicInfo("005930").execute();
        System.out.println(DONE);
      }
    }
  }

  private record Running(Process process, BufferedReader out, Writer in) {
    void expect(String line) throws IOException {
      assertThat(out.readLine()).isEqualTo(line);
    }
  }

  private Running start(URI server) throws IOException {
    Process process =
        OtherJvm.start(Caller.class, server.toString(), folder.resolve("tokens").toString());
    return new Running(process, process.inputReader(), process.outputWriter());
  }

  @Test
  void two_processes_that_need_a_token_at_the_same_time_issue_one()
      throws IOException, InterruptedException {
    CountDownLatch bothCall = new CountDownLatch(PROCESSES);
    try (MockKiwoom mock =
        MockKiwoom.builder()
            .spec(Spec.load())
            .reissue(ReissuePolicy.NEW_TOKEN_ENDS_OLD)
            .listener(request -> holdToken(request, bothCall))
            .start()) {
      List<Running> processes = new ArrayList<>();
      for (int i = 0; i < PROCESSES; i++) {
        processes.add(start(mock.baseUri()));
      }
      for (Running running : processes) {
        running.expect(READY);
      }
      for (Running running : processes) {
        running.in().write("go\n");
        running.in().flush();
      }
      for (Running running : processes) {
        running.expect(CALLING);
        bothCall.countDown();
      }
      for (Running running : processes) {
        running.expect(DONE);
        assertThat(running.process().waitFor()).isZero();
      }
      assertThat(mock.requests("au10001")).hasSize(1);
      assertThat(mock.requests("ka10001"))
          .hasSize(PROCESSES)
          .allMatch(request -> request.response().code() == null);
    }
  }

  /** The token is not answered before both processes want one. */
  private static void holdToken(RecordedRequest request, CountDownLatch bothCall) {
    if ("au10001".equals(request.apiId())) {
      try {
        assertThat(bothCall.await(60, TimeUnit.SECONDS)).isTrue();
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
