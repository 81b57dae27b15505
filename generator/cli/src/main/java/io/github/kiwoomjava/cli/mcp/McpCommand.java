package io.github.kiwoomjava.cli.mcp;

import io.github.kiwoomjava.cli.account.Surroundings;
import io.github.kiwoomjava.codegen.tables.SpecTables;
import io.github.kiwoomjava.codegen.tables.TableSource;
import io.modelcontextprotocol.server.McpSyncServer;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Serves assistants over standard input and output until the input ends. */
@Command(
    name = "mcp",
    mixinStandardHelpOptions = true,
    description = {
      "Serves assistants in the Model Context Protocol, over standard input and output.",
      "Tools that describe operations and write Java need no keys. Orders are off unless"
          + " --allow-orders is given, and then take two steps: propose, and confirm within a"
          + " minute. Each call is logged to standard error."
    })
public final class McpCommand implements Callable<Integer> {
  @Option(
      names = "--profile",
      paramLabel = "NAME",
      description = "Whose keys to use; the environment's variables, or 'default', unless given.")
  private @Nullable String profile;

  @Option(
      names = "--allow-orders",
      description = "Lets assistants place orders, in two steps; paper trading unless --real.")
  private boolean allowOrders;

  @Option(
      names = "--real",
      description = "Lets orders go to a real account; the profile must permit it, too.")
  private boolean real;

  @Spec private CommandSpec spec;

  private final Surroundings surroundings;

  /** A command that sees these. */
  @SuppressWarnings("NullAway.Init") // picocli sets the annotated fields
  public McpCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws InterruptedException {
    PrintStream out = System.out;
    System.setOut(System.err); // whatever else prints must not break the protocol
    CountDownLatch over = new CountDownLatch(1);
    try (Account account = new Account(surroundings, profile, real)) {
      McpSyncServer server =
          new ToolServer(
                  tools(account, surroundings.clock()),
                  account,
                  spec.commandLine().getErr(),
                  surroundings.clock())
              .serve(new UntilEnd(surroundings.in(), over), out);
      over.await();
      server.closeGracefully();
    } finally {
      System.setOut(out);
    }
    return 0;
  }

  private List<Tool> tools(Account account, Clock clock) {
    Queries queries = new Queries(account, clock);
    List<Tool> tools = new ArrayList<>(new CatalogTools(queries, clock).tools());
    tools.addAll(new JavaTools(queries, new JavaSnippet(clock), McpCommand::shippedTables).tools());
    tools.add(new QueryTools(queries).tool());
    tools.addAll(new Shortcuts(queries).tools());
    tools.addAll(new ConditionTools(account).tools());
    if (allowOrders) {
      tools.addAll(new OrderTools(account, queries, clock).tools());
    }
    return tools;
  }

  private static SpecTables shippedTables() {
    return SpecTables.load(TableSource.shipped(McpCommand.class.getClassLoader()));
  }

  /** Tells when the other side has closed its end. */
  private static final class UntilEnd extends FilterInputStream {
    private final CountDownLatch over;

    UntilEnd(InputStream in, CountDownLatch over) {
      super(in);
      this.over = over;
    }

    @Override
    public int read() throws IOException {
      return ended(super.read());
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      return ended(super.read(buffer, offset, length));
    }

    private int ended(int read) {
      if (read < 0) {
        over.countDown();
      }
      return read;
    }
  }
}
