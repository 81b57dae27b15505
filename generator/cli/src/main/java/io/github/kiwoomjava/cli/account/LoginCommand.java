package io.github.kiwoomjava.cli.account;

import io.github.kiwoomjava.client.Kiwoom;
import io.github.kiwoomjava.client.domestic.account.AccountNumberRequest;
import io.github.kiwoomjava.runtime.api.Environment;
import io.github.kiwoomjava.runtime.auth.Credentials;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Keeps keys in a profile, after the server has taken them. Keys are never arguments. */
@Command(
    name = "login",
    mixinStandardHelpOptions = true,
    description = {
      "Keeps an app key and a secret key in a profile that only you can read.",
      "Both are asked for, one line each, or read from standard input."
    })
public final class LoginCommand implements Callable<Integer> {
  private final Surroundings surroundings;

  @Option(
      names = "--profile",
      paramLabel = "NAME",
      defaultValue = Profiles.DEFAULT,
      description = "What to call it (${DEFAULT-VALUE}).")
  private String profile;

  @Option(
      names = "--environment",
      paramLabel = "real|paper",
      defaultValue = "paper",
      description = "Which of Kiwoom's servers the keys are for (${DEFAULT-VALUE}).")
  private String environment;

  @Option(
      names = "--base-uri",
      paramLabel = "URI",
      description = "A mock or a gateway in place of Kiwoom's server.")
  private @Nullable URI baseUri;

  @Option(
      names = "--allow-orders",
      description = "Permits orders on a real account, each of which still needs --real.")
  private boolean allowOrders;

  @Spec private CommandSpec spec;

  /** A command that sees these. */
  @SuppressWarnings("NullAway.Init") // picocli sets the annotated fields
  public LoginCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws ProfileException, IOException {
    PrintWriter err = spec.commandLine().getErr();
    Environment server = Profiles.environment(environment, "--environment");
    BufferedReader in =
        new BufferedReader(new InputStreamReader(surroundings.in(), StandardCharsets.UTF_8));
    Profile made =
        new Profile(
            profile,
            credentials(line("App key: ", in, err), line("Secret key: ", in, err)),
            server,
            baseUri,
            allowOrders);
    String account = account(made);
    surroundings.profiles().put(made);
    spec.commandLine().getOut().println("Logged in as '%s'%s".formatted(profile, account));
    spec.commandLine().getOut().flush();
    return 0;
  }

  /** Asks the server who that is, which fails if it does not take the keys. */
  private String account(Profile made) {
    try (Kiwoom kiwoom = surroundings.connector().open(made, false)) {
      String number =
          kiwoom
              .domestic()
              .account()
              .accountNumber(AccountNumberRequest.builder().build())
              .execute()
              .accountNumber();
      return number == null ? "" : ", account " + Masked.account(number);
    }
  }

  private static Credentials credentials(String appKey, String secretKey) throws ProfileException {
    try {
      return Credentials.of(appKey, secretKey);
    } catch (IllegalArgumentException e) {
      throw new ProfileException("Both keys are needed, one line each", e);
    }
  }

  /** On a console, what is typed is not shown. */
  @SuppressWarnings("SystemConsoleNull") // it is asked only where somebody looks at the output
  private String line(String prompt, BufferedReader in, PrintWriter err) throws IOException {
    if (surroundings.interactive() && System.console() != null) {
      char[] typed = System.console().readPassword(prompt);
      return typed == null ? "" : new String(typed).strip();
    }
    err.print(surroundings.interactive() ? prompt : "");
    err.flush();
    String line = in.readLine();
    return line == null ? "" : line.strip();
  }
}
