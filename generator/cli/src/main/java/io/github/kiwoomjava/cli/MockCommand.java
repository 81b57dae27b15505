package io.github.kiwoomjava.cli;

import io.github.kiwoomjava.mock.MockKiwoom;
import io.github.kiwoomjava.spec.reader.ReadResult;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "mock",
    mixinStandardHelpOptions = true,
    description = "Runs a mock Kiwoom on this machine until it is interrupted.")
final class MockCommand implements Callable<Integer> {
  @Parameters(paramLabel = "SOURCE", description = "A workbook, a sheet or a folder of sheets.")
  private Path source;

  @Option(
      names = "--port",
      paramLabel = "N",
      defaultValue = "0",
      description = "The port; a free one by default.")
  private int port;

  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli sets the annotated fields
  MockCommand() {}

  @Override
  public Integer call() throws InterruptedException {
    SourceReading reading = new SourceReading(spec.commandLine());
    ReadResult read = reading.read(source);
    reading.printErrors(read.findings());
    if (read.hasErrors()) {
      return 1;
    }
    PrintWriter out = spec.commandLine().getOut();
    try (MockKiwoom mock =
        MockKiwoom.builder().spec(read.spec()).port(port).listener(out::println).start()) {
      out.println("Mock Kiwoom on " + mock.baseUri() + ", sockets on " + mock.webSocketUri());
      out.println("Any app key and secret key will do. Stop it with Ctrl+C.");
      new CountDownLatch(1).await();
    }
    return 0;
  }
}
