package watchlist;

import io.github.kiwoomjava.client.RealtimeSession;
import io.github.kiwoomjava.client.domestic.realtime.StockTrade;
import io.github.kiwoomjava.runtime.error.KiwoomException;
import io.github.kiwoomjava.runtime.realtime.Backoff;
import java.io.BufferedReader;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Live prices in the terminal. */
public final class Watchlist implements AutoCloseable {
  private static final int PICTURE_MILLIS = 250;
  private static final int RESTART_SECONDS = 3;

  private final Connection connection;
  private final Options options;
  private final Board board;
  private final Status status = new Status(this::ask);
  private final RealtimeSession session;

  Watchlist(Connection connection, Options options, Runnable afterTrade) {
    this.connection = connection;
    this.options = options;
    board = new Board(afterTrade);
    session =
        connection
            .kiwoom()
            .realtime()
            .open(
                o ->
                    o.listener(status)
                        .backoff(Backoff.of(Duration.ofMillis(500), Duration.ofSeconds(5))));
  }

  public static void main(String[] args) throws IOException, InterruptedException {
    // Not System.out: Maven puts a filter there that takes the colours out.
    PrintStream out =
        new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
    try {
      Options options = Options.parse(args);
      try (Connection connection = Connection.open(System.getenv(), options.server());
          Watchlist watchlist = new Watchlist(connection, options, () -> {})) {
        watchlist.start();
        watchlist.show(new Screen(out, options.western()));
      }
    } catch (IllegalArgumentException | KiwoomException e) {
      out.println(e.getMessage());
    }
  }

  /** Subscribes first and asks then, so that no trade falls in between. */
  void start() {
    session.subscribe(StockTrade.of(options.codes()), board::trade);
    ask();
  }

  /** The prices as they are, for what live data does not tell. */
  private void ask() {
    board.start(
        connection
            .kiwoom()
            .domestic()
            .stock()
            .selectedStocks(r -> r.stockCodes(String.join("|", options.codes())))
            .stream()
            .toList());
  }

  Board board() {
    return board;
  }

  Status status() {
    return status;
  }

  private void show(Screen screen) throws IOException, InterruptedException {
    String help = connection.isOurs() ? "r restarts the server, q quits" : "q quits";
    CountDownLatch end = new CountDownLatch(1);
    ScheduledExecutorService painter = Executors.newSingleThreadScheduledExecutor();
    screen.open();
    painter.scheduleAtFixedRate(
        () -> {
          screen.draw(connection.description(), status, board.trades(), board.picture(), help);
          if (status.hasFailed()) {
            end.countDown();
          }
        },
        0,
        PICTURE_MILLIS,
        TimeUnit.MILLISECONDS);
    Thread keys = new Thread(() -> listen(end), "keys");
    keys.setDaemon(true);
    keys.start();
    try {
      if (options.seconds() == 0) {
        end.await();
      } else {
        end.await(options.seconds(), TimeUnit.SECONDS);
      }
    } finally {
      painter.shutdown();
      painter.awaitTermination(1, TimeUnit.SECONDS);
      screen.close();
    }
  }

  /** Obeys what is typed, a line each; goes on without a terminal. */
  private void listen(CountDownLatch end) {
    try (BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8))) {
      for (String line = in.readLine(); line != null; line = in.readLine()) {
        if (line.strip().equals("q")) {
          end.countDown();
        } else if (line.strip().equals("r") && connection.isOurs()) {
          connection.restart(Watchlist::pause);
        }
      }
    } catch (IOException e) {
      end.countDown();
    }
  }

  /** Long enough to be seen. */
  private static void pause() {
    try {
      TimeUnit.SECONDS.sleep(RESTART_SECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() {
    session.close();
  }
}
