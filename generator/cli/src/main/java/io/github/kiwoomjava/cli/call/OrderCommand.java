package io.github.kiwoomjava.cli.call;

import io.github.kiwoomjava.cli.account.Surroundings;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The orders that people place most, by short names; otherwise as {@code call}. */
@Command(
    name = "order",
    description = {
      "Shows an order, asks, and places it: buy, sell, amend or cancel; us.buy and so on for US stocks.",
      "What each takes is shown by 'kiwoom order buy --help'. --yes places it without asking; a real"
          + " account needs --real and a profile that permits orders."
    },
    footer = {
      "",
      "Exit codes: 0 accepted, 1 rejected, 2 nothing was sent, 3 no connection, 4 unknown; the order"
          + " is looked for at once, and never sent again."
    })
public final class OrderCommand implements Callable<Integer> {
  private static final String US = "us.";

  private final Surroundings surroundings;

  @Parameters(
      arity = "0..*",
      paramLabel = "buy|sell|amend|cancel [--PARAMETER=VALUE...]",
      description = "What to place.")
  private List<String> words;

  @Spec private CommandSpec spec;

  /** A command that sees these. */
  @SuppressWarnings("NullAway.Init") // picocli sets the annotated fields
  public OrderCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() {
    if (words == null || words.isEmpty() || CallCommand.isHelp(words.get(0))) {
      spec.commandLine().usage(spec.commandLine().getOut());
      return words == null || words.isEmpty() ? Outcome.WRONG_USE : Outcome.OK;
    }
    String what = words.get(0);
    String name =
        what.startsWith(US)
            ? "us.orders." + what.substring(US.length())
            : "domestic.orders." + what;
    return new CallRunner(spec.commandLine(), surroundings)
        .run(name, words.subList(1, words.size()));
  }
}
