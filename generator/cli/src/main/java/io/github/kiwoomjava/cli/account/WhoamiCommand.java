package io.github.kiwoomjava.cli.account;

import java.io.PrintWriter;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Says whose keys would be used; asks nobody. */
@Command(
    name = "whoami",
    mixinStandardHelpOptions = true,
    description = "Shows which profile would be used, and which others there are.")
public final class WhoamiCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Option(names = "--profile", paramLabel = "NAME", description = "Another than the usual one.")
  private @Nullable String profile;

  @Spec private CommandSpec spec;

  /** A command that sees these. */
  @SuppressWarnings("NullAway.Init") // picocli sets the annotated fields
  public WhoamiCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws ProfileException {
    Profile used = surroundings.profiles().get(profile);
    PrintWriter out = spec.commandLine().getOut();
    out.println("profile      " + used.name());
    out.println("environment  " + used.environment().name().toLowerCase(Locale.ROOT));
    if (used.baseUri() != null) {
      out.println("server       " + used.baseUri());
    }
    out.println("app key      #" + used.credentials().fingerprint());
    out.println("orders       " + (used.allowOrders() ? "permitted" : "not on a real account"));
    out.println("profiles     " + String.join(", ", surroundings.profiles().names()));
    out.flush();
    return 0;
  }
}
