package io.github.kiwoomjava.cli;

import io.github.kiwoomjava.cli.account.LoginCommand;
import io.github.kiwoomjava.cli.account.LogoutCommand;
import io.github.kiwoomjava.cli.account.ProfileException;
import io.github.kiwoomjava.cli.account.Surroundings;
import io.github.kiwoomjava.cli.account.WhoamiCommand;
import io.github.kiwoomjava.cli.call.CallCommand;
import io.github.kiwoomjava.cli.call.FindCommand;
import io.github.kiwoomjava.cli.call.OrderCommand;
import io.github.kiwoomjava.cli.call.Outcome;
import io.github.kiwoomjava.cli.download.DownloadCommand;
import io.github.kiwoomjava.cli.mcp.McpCommand;
import io.github.kiwoomjava.cli.watch.WatchCommand;
import io.github.kiwoomjava.runtime.error.KiwoomException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * One program for traders and maintainers. Exit codes of the commands that read sheets: 0 all is
 * well, 1 findings that stop the work or that the caller asked to fail on, 2 wrong use; of those
 * that talk to Kiwoom, see {@link Outcome}.
 */
@Command(
    name = "kiwoom",
    mixinStandardHelpOptions = true,
    version = "kiwoom-java 0.1.0-SNAPSHOT",
    description = {"Calls Kiwoom's API, and generates typed Java clients from its sheets."},
    subcommands = {
      HelpCommand.class,
      InspectCommand.class,
      ImportCommand.class,
      DiffCommand.class,
      HistoryCommand.class,
      GenerateCommand.class,
      MockCommand.class,
      ExportCommand.class,
      DocsCommand.class,
      CallCommand.class,
      OrderCommand.class,
      FindCommand.class,
      DownloadCommand.class,
      LoginCommand.class,
      LogoutCommand.class,
      WhoamiCommand.class,
      McpCommand.class,
      WatchCommand.class,
      CompletionCommand.class
    })
public final class KiwoomCli implements Runnable {
  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli sets the annotated fields
  public KiwoomCli() {}

  public static void main(String[] args) {
    System.exit(
        commandLine(
                new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8))
            .execute(args));
  }

  /** The whole command line, printing to the given writers. */
  static CommandLine commandLine(PrintWriter out, PrintWriter err) {
    return commandLine(Surroundings.ofThisProcess(), out, err);
  }

  /** The whole command line, for a process that looks like this. */
  static CommandLine commandLine(Surroundings surroundings, PrintWriter out, PrintWriter err) {
    CommandLine commandLine = new CommandLine(new KiwoomCli(), new Commands(surroundings));
    CallCommand.configure(commandLine.getSubcommands().get("call"));
    CallCommand.configure(commandLine.getSubcommands().get("order"));
    return commandLine
        .setOut(out)
        .setErr(err)
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler(KiwoomCli::explain)
        .setExecutionExceptionHandler(KiwoomCli::report);
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Say what to do, for example: inspect SOURCE");
  }

  /** The message alone; below a page of options nobody would find it. */
  private static int explain(ParameterException exception, String[] arguments) {
    CommandLine commandLine = exception.getCommandLine();
    PrintWriter err = commandLine.getErr();
    err.println(commandLine.getColorScheme().errorText(message(exception)));
    CommandLine.UnmatchedArgumentException.printSuggestions(exception, err);
    String name = commandLine.getCommandSpec().qualifiedName();
    err.println("Try '" + name + " --help'.");
    err.flush();
    return ExitCode.USAGE;
  }

  /** Users see what was wrong, not where in our code it was noticed. */
  private static int report(
      Exception exception, CommandLine commandLine, CommandLine.ParseResult parsed) {
    commandLine.getErr().println(commandLine.getColorScheme().errorText(message(exception)));
    return exception instanceof KiwoomException || exception instanceof ProfileException
        ? Outcome.of(exception)
        : ExitCode.SOFTWARE;
  }

  private static String message(Exception exception) {
    String message = exception.getMessage();
    return message == null ? exception.toString() : message;
  }
}
