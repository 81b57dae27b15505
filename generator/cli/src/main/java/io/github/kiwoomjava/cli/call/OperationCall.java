package io.github.kiwoomjava.cli.call;

import io.github.kiwoomjava.cli.account.Profile;
import io.github.kiwoomjava.cli.account.ProfileException;
import io.github.kiwoomjava.cli.account.Surroundings;
import io.github.kiwoomjava.cli.catalog.Parameter;
import io.github.kiwoomjava.cli.show.AnswerView;
import io.github.kiwoomjava.cli.show.Output;
import io.github.kiwoomjava.cli.show.ResultFormat;
import io.github.kiwoomjava.cli.show.Terminal;
import io.github.kiwoomjava.client.Kiwoom;
import io.github.kiwoomjava.runtime.api.Page;
import io.github.kiwoomjava.runtime.catalog.Effect;
import io.github.kiwoomjava.runtime.message.ApiOperation;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;

/** One operation's call: reads its options, asks the server, shows the answer. */
@Command
final class OperationCall implements Callable<Integer>, IExecutionExceptionHandler {
  private final ApiOperation<?, ?> operation;
  private final Surroundings surroundings;

  @Mixin private CallOptions options = new CallOptions();
  @Spec private @Nullable CommandSpec spec;
  private @Nullable CallSpec line;

  OperationCall(ApiOperation<?, ?> operation, Surroundings surroundings) {
    this.operation = operation;
    this.surroundings = surroundings;
  }

  /** Takes the command line that it is called by. */
  void read(CallSpec line) {
    this.line = line;
  }

  @Override
  public Integer call() throws ProfileException {
    CommandLine command = Objects.requireNonNull(spec).commandLine();
    CallSpec given = Objects.requireNonNull(line);
    Map<Parameter, String> values = given.given(command.getParseResult());
    Profile profile = surroundings.profiles().get(options.profile);
    ProfileKeys.add(operation.info(), given.form().parameters(), profile.credentials(), values);
    Object request = given.form().fill(values);
    try (Kiwoom kiwoom = surroundings.connector().open(profile, options.real)) {
      return operation.info().effect() == Effect.ORDER
          ? new OrderDialog(command, surroundings, options)
              .place(kiwoom, profile, operation, request)
          : query(kiwoom, operation, request, command);
    }
  }

  @SuppressWarnings("unchecked") // the form made the request for this operation
  private <Q, R> int query(
      Kiwoom kiwoom, ApiOperation<Q, R> asked, Object request, CommandLine command) {
    AnswerView view = new AnswerView(asked.info());
    Output output = Terminal.of(surroundings).output(command.getOut());
    ResultFormat format = options.format.to(output, view, options.columns);
    for (Page<R> page :
        kiwoom
            .api()
            .paged(asked, (Q) request, answer -> List.of())
            .maxPages(options.pageCount())
            .pages()) {
      if (options.wire) {
        command.getOut().print(asked.toJson(Objects.requireNonNull(page.response())) + "\n");
        command.getOut().flush();
      } else {
        format.page(view.read(page.response()));
      }
    }
    format.end();
    return Outcome.OK;
  }

  /** Users see what was wrong, and scripts a code that says of which kind it was. */
  @Override
  public int handleExecutionException(
      Exception failure, CommandLine command, @Nullable ParseResult parsed) {
    String message = failure.getMessage();
    command
        .getErr()
        .println(
            command.getColorScheme().errorText(message == null ? failure.toString() : message));
    command.getErr().flush();
    return Outcome.of(failure);
  }
}
