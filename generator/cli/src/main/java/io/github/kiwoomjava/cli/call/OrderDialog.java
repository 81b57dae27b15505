package io.github.kiwoomjava.cli.call;

import io.github.kiwoomjava.cli.account.Profile;
import io.github.kiwoomjava.cli.account.Surroundings;
import io.github.kiwoomjava.cli.show.AnswerView;
import io.github.kiwoomjava.cli.show.Terminal;
import io.github.kiwoomjava.client.Kiwoom;
import io.github.kiwoomjava.runtime.api.Environment;
import io.github.kiwoomjava.runtime.api.OrderResult;
import io.github.kiwoomjava.runtime.json.JsonWriter;
import io.github.kiwoomjava.runtime.message.ApiOperation;
import io.github.kiwoomjava.runtime.order.OrderCandidate;
import io.github.kiwoomjava.runtime.order.OrderReport;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import picocli.CommandLine;

/** Shows an order before it is sent, asks, sends it once, and says what became of it. */
final class OrderDialog {
  private final CommandLine command;
  private final Surroundings surroundings;
  private final BufferedReader in;
  private final CallOptions options;

  OrderDialog(CommandLine command, Surroundings surroundings, CallOptions options) {
    this.command = command;
    this.surroundings = surroundings;
    this.in = new BufferedReader(new InputStreamReader(surroundings.in(), StandardCharsets.UTF_8));
    this.options = options;
  }

  @SuppressWarnings("unchecked") // the form made the request for this operation
  <Q, R> int place(Kiwoom kiwoom, Profile profile, ApiOperation<Q, R> order, Object request) {
    PrintWriter err = command.getErr();
    if (profile.environment() == Environment.REAL && !(options.real && profile.allowOrders())) {
      err.println(
          options.real
              ? "The profile '%s' does not permit orders; 'kiwoom login --allow-orders' changes it"
                  .formatted(profile.name())
              : "This is a real account; say --real if the order is meant");
      err.flush();
      return Outcome.WRONG_USE;
    }
    err.println(
        "%s (%s, %s) at %s: %s"
            .formatted(
                order.info().englishSummary(),
                order.info().koreanName(),
                order.info().id(),
                profile.environment().name().toLowerCase(Locale.ROOT),
                json(order, (Q) request)));
    err.flush();
    if (!options.yes && !isConfirmed(err)) {
      err.println("Nothing was sent.");
      err.flush();
      return Outcome.WRONG_USE;
    }
    return report(order, kiwoom.api().order(order, (Q) request).submit());
  }

  private boolean isConfirmed(PrintWriter err) {
    err.print("Place this order? [y/N] ");
    err.flush();
    try {
      String answer = in.readLine();
      return answer != null
          && List.of("y", "yes", "예", "네").contains(answer.strip().toLowerCase(Locale.ROOT));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private <R> int report(ApiOperation<?, R> order, OrderResult<R> result) {
    if (result instanceof OrderResult.Accepted<R> accepted) {
      AnswerView view = new AnswerView(order.info());
      var output = Terminal.of(surroundings).output(command.getOut());
      options
          .format
          .to(output, view, options.columns)
          .page(view.read(Objects.requireNonNull(accepted.response())));
      return Outcome.OK;
    }
    PrintWriter err = command.getErr();
    if (result instanceof OrderResult.Rejected<R> rejected) {
      err.println("Rejected: " + rejected.cause().getMessage());
      err.flush();
      return Outcome.of(rejected.cause());
    }
    OrderResult.Unknown<R> unknown = (OrderResult.Unknown<R>) result;
    err.println("It is not known whether the order stands: " + unknown.cause().getMessage());
    err.println("Do not send it again before you know. Looking for it:");
    err.flush();
    look(unknown, err);
    return Outcome.UNKNOWN_ORDER;
  }

  private static void look(OrderResult.Unknown<?> unknown, PrintWriter err) {
    try {
      OrderReport report = unknown.lookUp();
      for (OrderCandidate candidate : report.candidates()) {
        err.println("  " + candidate);
      }
      if (report.candidates().isEmpty()) {
        err.println(
            report.isComplete()
                ? "  no order like it is listed now; it may still show up"
                : "  the listings could not be read: " + report.failures());
      }
    } catch (RuntimeException e) {
      err.println("  " + e.getMessage());
    }
    err.flush();
  }

  private static <Q> String json(ApiOperation<Q, ?> order, Q request) {
    JsonWriter out = new JsonWriter();
    order.encode(request, out);
    return new String(out.toByteArray(), StandardCharsets.UTF_8);
  }
}
