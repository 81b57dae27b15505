package io.github.kiwoomjava.cli.catalog;

import io.github.kiwoomjava.runtime.catalog.OperationInfo;
import io.github.kiwoomjava.runtime.catalog.Transport;
import io.github.kiwoomjava.runtime.message.ApiOperation;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Scripts for shells; they hold all they complete, for a Java process a key would be too slow. */
public final class CompletionScript {
  private final Map<String, Collection<String>> commands = new TreeMap<>();
  private final List<Operation> operations = new ArrayList<>();

  private record Operation(String id, String name, Map<String, List<String>> parameters) {}

  /** A script over these operations. */
  public CompletionScript(List<ApiOperation<?, ?>> catalogue) {
    ValueText values = new ValueText(Clock.systemUTC());
    for (ApiOperation<?, ?> operation : catalogue) {
      OperationInfo info = operation.info();
      if (info.transport() == Transport.REST) {
        Map<String, List<String>> parameters = new TreeMap<>();
        for (Parameter parameter : new RequestForm(operation, values).parameters()) {
          parameters.put(
              "--" + parameter.option(),
              ValueText.codes(parameter.type()).stream()
                  .map(ValueText.CodeConstant::name)
                  .toList());
        }
        operations.add(new Operation(info.id(), OperationIndex.nameOf(info), parameters));
      }
    }
  }

  /** Adds a command with its options. */
  public void command(String name, Collection<String> options) {
    commands.put(name, List.copyOf(options));
  }

  /** For bash, and for zsh by way of bashcompinit. */
  public String bash() {
    StringBuilder script = new StringBuilder();
    script.append("_kiwoom() {\n  local cur prev words\n  COMPREPLY=()\n");
    script.append("  cur=\"${COMP_WORDS[COMP_CWORD]}\"\n  prev=\"${COMP_WORDS[COMP_CWORD-1]}\"\n");
    script.append("  if [ \"$COMP_CWORD\" -eq 1 ]; then\n    words=\"");
    script.append(String.join(" ", commands.keySet())).append("\"\n");
    script.append("  elif [ \"${COMP_WORDS[1]}\" = call ] && [ \"$COMP_CWORD\" -eq 2 ]; then\n");
    script.append("    words=\"").append(names()).append("\"\n");
    script.append("  elif [ \"${COMP_WORDS[1]}\" = call ]; then\n");
    script.append("    case \"${COMP_WORDS[2]} $prev\" in\n");
    for (Operation operation : operations) {
      operation
          .parameters()
          .forEach(
              (option, codes) -> {
                if (!codes.isEmpty()) {
                  script.append(pattern(operation, " " + option)).append(" words=\"");
                  script.append(String.join(" ", codes)).append("\" ;;\n");
                }
              });
    }
    script.append("      *) case \"${COMP_WORDS[2]}\" in\n");
    for (Operation operation : operations) {
      script.append("  ").append(pattern(operation, "")).append(" words=\"");
      script.append(String.join(" ", operation.parameters().keySet()));
      script.append(" $(_kiwoom_call)\" ;;\n");
    }
    script.append("      esac ;;\n    esac\n  else\n    case \"${COMP_WORDS[1]}\" in\n");
    commands.forEach(
        (name, options) ->
            script.append(
                "      %s) words=\"%s\" ;;\n".formatted(name, String.join(" ", options))));
    script.append("    esac\n  fi\n  COMPREPLY=($(compgen -W \"$words\" -- \"$cur\"))\n}\n");
    script.append("_kiwoom_call() { echo \"--format --columns --pages --wire --profile\"; }\n");
    return script.append("complete -o default -F _kiwoom kiwoom\n").toString();
  }

  private static String pattern(Operation operation, String rest) {
    return rest.isEmpty()
        ? "      %s|%s)".formatted(operation.id(), operation.name())
        : "      \"%s%s\"|\"%s%s\")".formatted(operation.id(), rest, operation.name(), rest);
  }

  private String names() {
    return operations.stream()
        .map(operation -> operation.name() + " " + operation.id())
        .collect(Collectors.joining(" "));
  }

  /** For fish. */
  public String fish() {
    StringBuilder script = new StringBuilder("complete -c kiwoom -f\n");
    script.append("complete -c kiwoom -n __fish_use_subcommand -a '");
    script.append(String.join(" ", commands.keySet())).append("'\n");
    script
        .append("complete -c kiwoom -n '__fish_seen_subcommand_from call' -a '")
        .append(names())
        .append("'\n");
    commands.forEach(
        (name, options) ->
            options.stream()
                .filter(option -> option.startsWith("--"))
                .forEach(
                    option ->
                        script.append(
                            "complete -c kiwoom -n '__fish_seen_subcommand_from %s' -l %s\n"
                                .formatted(name, option.substring(2)))));
    for (Operation operation : operations) {
      operation
          .parameters()
          .forEach(
              (option, codes) ->
                  script.append(
                      "complete -c kiwoom -n '__fish_seen_subcommand_from %s %s' -l %s -x%s\n"
                          .formatted(
                              operation.id(),
                              operation.name(),
                              option.substring(2),
                              codes.isEmpty() ? "" : " -a '" + String.join(" ", codes) + "'")));
    }
    return script.toString();
  }
}
