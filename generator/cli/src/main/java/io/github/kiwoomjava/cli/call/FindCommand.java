package io.github.kiwoomjava.cli.call;

import io.github.kiwoomjava.cli.catalog.OperationIndex;
import io.github.kiwoomjava.cli.catalog.WordSearch;
import io.github.kiwoomjava.client.ApiCatalog;
import io.github.kiwoomjava.runtime.catalog.FieldInfo;
import io.github.kiwoomjava.runtime.catalog.OperationInfo;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Looks for operations by words; exit code 1 if nothing was found. */
@Command(
    name = "find",
    mixinStandardHelpOptions = true,
    description = {
      "Finds operations by Korean or English words, ids, or elements of the wire.",
      "All of the words must be found in an operation or its fields."
    })
public final class FindCommand implements Callable<Integer> {
  @Parameters(arity = "1..*", paramLabel = "WORD", description = "For example: 일봉, or daily chart.")
  private List<String> words;

  @Option(
      names = "--most",
      paramLabel = "N",
      defaultValue = "20",
      description = "How many operations to show (${DEFAULT-VALUE}).")
  private int most;

  @Spec private CommandSpec spec;

  @SuppressWarnings("NullAway.Init") // picocli sets the annotated fields
  public FindCommand() {}

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    List<WordSearch.Hit> hits =
        new WordSearch(ApiCatalog.operations()).find(words, Math.max(1, most));
    for (WordSearch.Hit hit : hits) {
      OperationInfo operation = hit.operation();
      out.println(
          "%-10s %s  %s"
              .formatted(operation.id(), OperationIndex.nameOf(operation), operation.koreanName()));
      out.println("           " + operation.englishSummary());
      for (FieldInfo field : hit.fields()) {
        out.println(
            "           %s %s (%s, %s)"
                .formatted(
                    field.section().name().toLowerCase(Locale.ROOT),
                    field.name(),
                    field.label(),
                    field.path()));
      }
    }
    out.flush();
    if (hits.isEmpty()) {
      spec.commandLine().getErr().println("Nothing has all of these words; try fewer or others");
      spec.commandLine().getErr().flush();
    }
    return hits.isEmpty() ? 1 : 0;
  }
}
