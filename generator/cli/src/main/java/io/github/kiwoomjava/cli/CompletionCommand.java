package io.github.kiwoomjava.cli;

import io.github.kiwoomjava.cli.catalog.CompletionScript;
import io.github.kiwoomjava.client.ApiCatalog;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

@Command(
    name = "completion",
    mixinStandardHelpOptions = true,
    description = {
      "Prints a script that completes commands, operations, their parameters and codes.",
      "bash, zsh: source <(kiwoom completion bash); fish: kiwoom completion fish | source."
    })
final class CompletionCommand implements Callable<Integer> {
  /** Shells that are known. */
  enum Shell {
    BASH,
    ZSH,
    FISH
  }

  @Parameters(paramLabel = "bash|zsh|fish", description = "For which shell.")
  private Shell shell;

  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli sets the annotated fields
  CompletionCommand() {}

  @Override
  public Integer call() {
    CommandLine root = spec.root().commandLine();
    CompletionScript script = new CompletionScript(ApiCatalog.operations());
    root.getSubcommands()
        .forEach((name, command) -> script.command(name, options(command.getCommandSpec())));
    spec.commandLine()
        .getOut()
        .print(
            switch (shell) {
              case BASH -> script.bash();
              case ZSH -> "autoload -U +X bashcompinit && bashcompinit\n" + script.bash();
              case FISH -> script.fish();
            });
    spec.commandLine().getOut().flush();
    return 0;
  }

  private static Set<String> options(CommandSpec command) {
    Set<String> options = new TreeSet<>();
    command.options().forEach(option -> options.add(option.longestName()));
    return options;
  }
}
