package io.github.kiwoomjava.cli.call;

import io.github.kiwoomjava.cli.account.Surroundings;
import io.github.kiwoomjava.cli.catalog.OperationIndex;
import io.github.kiwoomjava.cli.catalog.RequestForm;
import io.github.kiwoomjava.cli.catalog.UnknownOperationException;
import io.github.kiwoomjava.cli.catalog.ValueText;
import io.github.kiwoomjava.client.ApiCatalog;
import io.github.kiwoomjava.runtime.catalog.Transport;
import io.github.kiwoomjava.runtime.message.ApiOperation;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;

/** The second step of a call's command line: the one that its operation decides. */
final class CallRunner {
  private final CommandLine command;
  private final Surroundings surroundings;

  CallRunner(CommandLine command, Surroundings surroundings) {
    this.command = command;
    this.surroundings = surroundings;
  }

  /** Calls what has this name with these options; the exit code. */
  int run(String name, List<String> options) {
    ApiOperation<?, ?> operation = operation(name);
    if (operation.info().transport() != Transport.REST) {
      throw new ParameterException(
          command, name + " is live data, which a single call cannot ask for");
    }
    RequestForm form = new RequestForm(operation, new ValueText(surroundings.clock()));
    OperationCall call = new OperationCall(operation, surroundings);
    CallSpec line = new CallSpec(operation.info(), form, call);
    call.read(line);
    return new CommandLine(line.spec())
        .setOut(command.getOut())
        .setErr(command.getErr())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setParameterExceptionHandler(command.getParameterExceptionHandler())
        .setExecutionExceptionHandler(call)
        .execute(options.toArray(String[]::new));
  }

  private ApiOperation<?, ?> operation(String name) {
    try {
      return new OperationIndex(ApiCatalog.operations()).find(name);
    } catch (UnknownOperationException e) {
      throw new ParameterException(command, e.getMessage(), e);
    }
  }
}
