package io.github.kiwoomjava.cli.call;

import io.github.kiwoomjava.cli.catalog.OperationIndex;
import io.github.kiwoomjava.cli.catalog.Parameter;
import io.github.kiwoomjava.cli.catalog.RequestForm;
import io.github.kiwoomjava.cli.catalog.ValueText;
import io.github.kiwoomjava.runtime.catalog.OperationInfo;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/**
 * The command line of one operation: an option for each parameter, named as in Java and on the
 * wire.
 */
final class CallSpec {
  private final RequestForm form;
  private final Map<Parameter, OptionSpec> options = new LinkedHashMap<>();
  private final CommandSpec spec;

  CallSpec(OperationInfo operation, RequestForm form, Object command) {
    this.form = form;
    this.spec = CommandSpec.forAnnotatedObject(command);
    spec.name("kiwoom call " + OperationIndex.nameOf(operation));
    spec.usageMessage()
        .autoWidth(true)
        .synopsisSubcommandLabel("")
        .description(
            operation.englishSummary()
                + " "
                + operation.koreanName()
                + ", "
                + operation.id()
                + ".");
    for (Parameter parameter : form.parameters()) {
      if (!ProfileKeys.isKey(operation, parameter)) {
        add(parameter);
      }
    }
  }

  CommandSpec spec() {
    return spec;
  }

  /** The values that were given. */
  Map<Parameter, String> given(ParseResult parsed) {
    Map<Parameter, String> values = new LinkedHashMap<>();
    options.forEach(
        (parameter, option) -> {
          if (parsed.hasMatchedOption(option)) {
            values.put(parameter, parsed.matchedOptionValue(option.longestName(), ""));
          }
        });
    return values;
  }

  private void add(Parameter parameter) {
    List<String> names = new ArrayList<>();
    for (String name : List.of("--" + parameter.option(), "--" + parameter.element())) {
      if (!spec.optionsMap().containsKey(name) && !names.contains(name)) {
        names.add(name);
      }
    }
    if (names.isEmpty()) {
      names.add("--request-" + parameter.option());
    }
    OptionSpec option =
        OptionSpec.builder(names.toArray(String[]::new))
            .type(String.class)
            .paramLabel(label(parameter.type()))
            .description(description(parameter))
            .build();
    spec.addOption(option);
    options.put(parameter, option);
  }

  private static String label(Class<?> type) {
    return switch (type.getSimpleName()) {
      case "StockCode" -> "CODE";
      case "Long", "BigDecimal" -> "NUMBER";
      case "LocalDate" -> "DAY";
      case "LocalTime", "LocalDateTime" -> "TIME";
      case "Boolean" -> "true|false";
      default -> type.getSimpleName().toUpperCase(Locale.ROOT);
    };
  }

  /** Labels come from sheets; picocli would take a percent sign or "${" for its own. */
  private static String description(Parameter parameter) {
    String codes =
        ValueText.codes(parameter.type()).stream()
            .map(
                code ->
                    code.name()
                        + " ("
                        + code.code().raw()
                        + (code.code().koreanLabel() == null ? "" : " " + code.code().koreanLabel())
                        + ")")
            .collect(Collectors.joining(", "));
    String unit = parameter.field().unit();
    String text =
        parameter.field().label()
            + (unit == null ? "" : ", " + unit.toLowerCase(Locale.ROOT).replace('_', ' '))
            + (codes.isEmpty() ? "" : ": " + codes);
    return text.replace("%", "%%").replace("${", "$ {").replace("@|", "@ |");
  }

  RequestForm form() {
    return form;
  }
}
