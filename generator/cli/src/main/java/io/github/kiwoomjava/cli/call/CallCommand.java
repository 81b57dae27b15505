package io.github.kiwoomjava.cli.call;

import io.github.kiwoomjava.cli.account.Surroundings;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The command line of a call depends on its operation, so that it is read in two steps. */
@Command(
    name = "call",
    description = {
      "Calls an operation and shows its answer.",
      "OPERATION is an API id or a name such as domestic.chart.daily, of which a unique end is"
          + " enough; what it takes is shown by 'kiwoom call OPERATION --help'."
    },
    footer = {
      "",
      "Exit codes: 0 well, 1 refused by the server, 2 wrong use, 3 no connection, 4 an order of"
          + " unknown fate."
    })
public final class CallCommand implements Callable<Integer> {
  @Parameters(
      arity = "0..*",
      paramLabel = "OPERATION [--PARAMETER=VALUE...]",
      description = "What to call, and with what.")
  private List<String> words;

  @Spec private CommandSpec spec;

  private final Surroundings surroundings;

  /** A command that sees these. */
  @SuppressWarnings("NullAway.Init") // picocli sets the annotated fields
  public CallCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  /** Leaves everything behind the operation to the second step. */
  public static void configure(@Nullable CommandLine command) {
    Objects.requireNonNull(command)
        .setStopAtPositional(true)
        .setUnmatchedOptionsArePositionalParams(true);
  }

  @Override
  public Integer call() {
    if (words == null || words.isEmpty() || isHelp(words.get(0))) {
      spec.commandLine().usage(spec.commandLine().getOut());
      return words == null || words.isEmpty() ? Outcome.WRONG_USE : Outcome.OK;
    }
    return new CallRunner(spec.commandLine(), surroundings)
        .run(words.get(0), words.subList(1, words.size()));
  }

  static boolean isHelp(String word) {
    return word.equals("-h") || word.equals("--help");
  }
}
