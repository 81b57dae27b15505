package io.github.kiwoomjava.cli;

import io.github.kiwoomjava.mock.Coverage;
import io.github.kiwoomjava.mock.MockEnvironment;
import io.github.kiwoomjava.mock.MockKiwoom;
import io.github.kiwoomjava.mock.MockKiwoomBuilder;
import io.github.kiwoomjava.mock.SpecResource;
import io.github.kiwoomjava.mock.script.FaultProfile;
import io.github.kiwoomjava.mock.script.ScriptFile;
import io.github.kiwoomjava.spec.model.ApiSpec;
import io.github.kiwoomjava.spec.reader.ReadResult;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "mock",
    mixinStandardHelpOptions = true,
    sortOptions = false,
    description = "Runs a mock Kiwoom on this machine until it is interrupted.")
final class MockCommand implements Callable<Integer> {
  private static final int HIGHEST_PORT = 65_535;

  @Parameters(
      paramLabel = "SOURCE",
      arity = "0..1",
      description =
          "A workbook, Kiwoom's own JSON, a sheet or a folder of sheets; the project's own spec by default.")
  private @Nullable Path source;

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "0",
      description = "The port; a free one by default.")
  private int port;

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      defaultValue = "127.0.0.1",
      description = "The address to listen on (${DEFAULT-VALUE}); 0.0.0.0 lets others in.")
  private String host;

  @Option(
      names = "--seed",
      paramLabel = "N",
      defaultValue = "1",
      description = "Whatever looks random follows from it (${DEFAULT-VALUE}).")
  private long seed;

  @Option(
      names = "--environment",
      paramLabel = "real|mock",
      defaultValue = "real",
      description = "Which of Kiwoom's environments is played (${DEFAULT-VALUE}).")
  private MockEnvironment environment;

  @Option(
      names = "--not-offered",
      paramLabel = "ID",
      split = ",",
      description = "Operations that are answered 8104, as what mock trading lacks.")
  private List<String> notOffered = List.of();

  @Option(
      names = "--pages",
      paramLabel = "N",
      defaultValue = "3",
      description = "Pages of a list that is made from an example (${DEFAULT-VALUE}).")
  private int pages;

  @Option(
      names = "--faults",
      paramLabel = "NAME",
      defaultValue = "calm",
      description = "The weather: calm, slow, flaky or storm (${DEFAULT-VALUE}).")
  private String faults;

  @Option(
      names = "--script",
      paramLabel = "FILE",
      description = "What to answer, as JSON: {\"ka10081\": [{\"error\": \"8005\", \"times\": 2}]}")
  private @Nullable Path script;

  @Mixin private MockLimits limits;

  @Mixin private MockManners manners;

  @ArgGroup(exclusive = false, heading = "A market that hangs together:%n")
  private @Nullable MockMarket market;

  @Option(
      names = "--coverage",
      description =
          "Prints how each operation is answered with --market (computed, example, blank, refused)"
              + " and runs nothing.")
  private boolean coverage;

  @Option(names = "--quiet", description = "Prints the address and no log.")
  private boolean quiet;

  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli sets the annotated fields
  MockCommand() {}

  @Override
  public Integer call() throws IOException {
    check();
    ApiSpec served = served();
    if (served == null) {
      return 1;
    }
    PrintWriter out = spec.commandLine().getOut();
    if (coverage) {
      MockCoverage.print(Coverage.of(served, environment), out);
      return 0;
    }
    MockLog log = new MockLog(out, served, spec.commandLine().getColorScheme().ansi());
    MockKiwoomBuilder builder = builder(served);
    if (!quiet) {
      builder.listener(log::request).socketListener(log::socket);
    }
    ScriptFile orders = script == null ? null : orders(script);
    try (MockKiwoom mock = builder.start()) {
      limits.apply(mock, spec.commandLine());
      checkNotOffered(mock);
      if (orders != null) {
        order(mock, orders);
      }
      announce(mock, served, out);
      new CountDownLatch(1).await();
    } catch (InterruptedException e) {
      // As good a way to end it as any.
      Thread.currentThread().interrupt();
    }
    return 0;
  }

  private void check() {
    if (port < 0 || port > HIGHEST_PORT) {
      throw wrong("--port is " + port + ", but must be 0 (a free one) to " + HIGHEST_PORT);
    }
    if (pages < 1) {
      throw wrong("--pages is " + pages + ", but must be at least 1");
    }
  }

  private void checkNotOffered(MockKiwoom mock) {
    try {
      notOffered.forEach(mock::on);
    } catch (IllegalArgumentException e) {
      throw wrong("--not-offered: " + e.getMessage());
    }
  }

  private @Nullable ApiSpec served() {
    if (source == null) {
      return SpecResource.read("");
    }
    SourceReading reading = new SourceReading(spec.commandLine());
    ReadResult read = reading.read(source);
    reading.printErrors(read.findings());
    return read.hasErrors() ? null : read.spec();
  }

  private MockKiwoomBuilder builder(ApiSpec served) {
    MockKiwoomBuilder builder =
        MockKiwoom.builder()
            .spec(served)
            .host(host)
            .port(port)
            .seed(seed)
            .pages(pages)
            .environment(environment);
    notOffered.forEach(builder::notOffered);
    try {
      builder.faults(FaultProfile.named(faults));
    } catch (IllegalArgumentException e) {
      throw wrong("--faults: " + e.getMessage());
    }
    manners.apply(builder, spec.commandLine());
    if (market != null) {
      builder.market(market.options(spec.commandLine()));
    }
    return builder;
  }

  private ScriptFile orders(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw wrong("--script " + file + " is no file");
    }
    try {
      return ScriptFile.parse(Files.readString(file));
    } catch (IllegalArgumentException e) {
      throw wrong("--script " + file + ": " + e.getMessage());
    }
  }

  private void order(MockKiwoom mock, ScriptFile orders) {
    try {
      mock.script(orders);
    } catch (IllegalArgumentException e) {
      throw wrong("--script " + script + ": " + e.getMessage());
    }
  }

  private void announce(MockKiwoom mock, ApiSpec served, PrintWriter out) throws IOException {
    out.println("Mock Kiwoom, " + served.operations().size() + " operations");
    out.println("  REST       " + mock.baseUri());
    out.println("  WebSocket  " + mock.webSocketUri());
    if (market != null) {
      out.println("  Market     " + market.description());
    }
    if (!InetAddress.getByName(host).isLoopbackAddress()) {
      out.println("  Reachable from other machines, with any app key.");
    }
    out.println("Any app key and secret key will do. Stop it with Ctrl+C.");
    out.println();
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }
}
