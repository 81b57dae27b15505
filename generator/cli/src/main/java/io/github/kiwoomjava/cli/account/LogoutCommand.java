package io.github.kiwoomjava.cli.account;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Forgets a profile. */
@Command(
    name = "logout",
    mixinStandardHelpOptions = true,
    description = "Removes a profile and its keys from this machine.")
public final class LogoutCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Option(
      names = "--profile",
      paramLabel = "NAME",
      defaultValue = Profiles.DEFAULT,
      description = "Which one (${DEFAULT-VALUE}).")
  private String profile;

  @Spec private CommandSpec spec;

  /** A command that sees these. */
  @SuppressWarnings("NullAway.Init") // picocli sets the annotated fields
  public LogoutCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws ProfileException {
    boolean removed = surroundings.profiles().remove(profile);
    spec.commandLine()
        .getOut()
        .println(removed ? "Removed '" + profile + "'" : "There is no profile '" + profile + "'");
    spec.commandLine().getOut().flush();
    return removed ? 0 : 1;
  }
}
