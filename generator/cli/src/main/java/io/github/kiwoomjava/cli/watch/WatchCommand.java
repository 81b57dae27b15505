package io.github.kiwoomjava.cli.watch;

import io.github.kiwoomjava.cli.account.ProfileException;
import io.github.kiwoomjava.cli.account.Surroundings;
import io.github.kiwoomjava.cli.call.Outcome;
import io.github.kiwoomjava.cli.show.AnswerView;
import io.github.kiwoomjava.cli.show.Output;
import io.github.kiwoomjava.cli.show.Terminal;
import io.github.kiwoomjava.client.ApiCatalog;
import io.github.kiwoomjava.client.Kiwoom;
import io.github.kiwoomjava.client.RealtimeSession;
import io.github.kiwoomjava.runtime.catalog.OperationInfo;
import io.github.kiwoomjava.runtime.error.KiwoomException;
import io.github.kiwoomjava.runtime.realtime.Condition;
import io.github.kiwoomjava.runtime.realtime.Feed;
import io.github.kiwoomjava.runtime.realtime.RealtimeEvent;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows live data until it is stopped, or has shown enough. */
@Command(
    name = "watch",
    mixinStandardHelpOptions = true,
    description = {
      "Shows live data: of stocks, of the account's orders, or of a saved condition search.",
      "For example: watch 005930 000660 --type trade,book; watch orders; watch condition NAME."
    })
public final class WatchCommand implements Callable<Integer> {
  private static final String ORDERS = "orders";
  private static final String CONDITION = "condition";

  private final Surroundings surroundings;

  @Parameters(
      arity = "1..*",
      paramLabel = "CODE|orders|condition NAME",
      description =
          "Codes such as 005930, ND:NVDA with --us; or orders; or condition and its name.")
  private List<String> what;

  @Option(
      names = "--type",
      split = ",",
      paramLabel = "KIND",
      defaultValue = "stock-trade",
      description = "Kinds of live data by name or id (${DEFAULT-VALUE}).")
  private List<String> types;

  @Option(names = "--us", description = "Kinds and codes of the US market.")
  private boolean us;

  @Option(
      names = "--format",
      paramLabel = "table|jsonl",
      defaultValue = "TABLE",
      description = "One screen that is written over, or a line of JSON an event (table).")
  private Form format;

  @Option(
      names = "--columns",
      split = ",",
      paramLabel = "NAME",
      description = "The members to show in a table, in this order.")
  private List<String> columns = List.of();

  @Option(names = "--count", paramLabel = "N", description = "Ends after so many events.")
  private @Nullable Integer count;

  @Option(names = "--profile", paramLabel = "NAME", description = "Whose keys to use.")
  private @Nullable String profile;

  @Spec private CommandSpec spec;

  /** How events are shown. */
  enum Form {
    TABLE,
    JSONL
  }

  /** A command that sees these. */
  @SuppressWarnings("NullAway.Init") // picocli sets the annotated fields
  public WatchCommand(Surroundings surroundings) {
    this.surroundings = surroundings;
  }

  @Override
  public Integer call() throws ProfileException, InterruptedException {
    if (count != null && count < 1) {
      throw new ParameterException(spec.commandLine(), "--count is a number from 1, not " + count);
    }
    boolean orders = what.equals(List.of(ORDERS));
    boolean condition = what.size() == 2 && what.get(0).equals(CONDITION);
    List<Feed<?>> feeds = orders || condition ? List.of() : feeds();
    Map<String, OperationInfo> kinds = new HashMap<>();
    feeds.forEach(feed -> kinds.put(WatchTypes.name(feed.type()), WatchTypes.info(feed.type())));
    kinds.put(ORDERS, WatchTypes.info(WatchTypes.find("00", false)));
    kinds.put(CONDITION, ApiCatalog.operation("ka10171").orElseThrow().info());
    Map<String, AnswerView> views = new HashMap<>();
    kinds.forEach((kind, info) -> views.put(kind, new AnswerView(info, "updates.")));
    Watching watching = new Watching(output(kinds), count == null ? Long.MAX_VALUE : count);
    try (Kiwoom kiwoom =
            surroundings.connector().open(surroundings.profiles().get(profile), false);
        RealtimeSession session =
            kiwoom
                .realtime()
                .open(
                    options -> options.listener(new SessionNews(watching::news, watching::end)))) {
      if (orders) {
        session.orders(event -> watching.event(ORDERS, event, views.get(ORDERS)));
      } else if (condition) {
        watch(session, what.get(1), watching);
      } else {
        feeds.forEach(feed -> subscribe(session, feed, watching, views));
      }
      watching.await();
    } catch (KiwoomException e) {
      watching.end(e);
    }
    return end(watching);
  }

  private int end(Watching watching) {
    KiwoomException failure = watching.failure();
    if (failure == null) {
      return Outcome.OK;
    }
    spec.commandLine().getErr().println(failure.getMessage());
    spec.commandLine().getErr().flush();
    return Outcome.of(failure);
  }

  private WatchOutput output(Map<String, OperationInfo> kinds) {
    if (format == Form.JSONL) {
      return new WatchLines(spec.commandLine().getOut(), spec.commandLine().getErr());
    }
    Output output = Terminal.of(surroundings).output(spec.commandLine().getOut());
    if (surroundings.interactive()) {
      output.out().print("\u001b[2J");
    }
    Map<String, AnswerView> messages = new HashMap<>();
    kinds.forEach((kind, info) -> messages.put(kind, new AnswerView(info)));
    return new WatchScreen(output, surroundings.interactive(), messages, columns);
  }

  private List<Feed<?>> feeds() {
    List<Feed<?>> feeds = new ArrayList<>();
    try {
      for (String type : types) {
        feeds.add(WatchTypes.feed(WatchTypes.find(type.strip(), us), what));
      }
      return feeds;
    } catch (IllegalArgumentException e) {
      throw new ParameterException(spec.commandLine(), e.getMessage(), e);
    }
  }

  private static <T extends RealtimeEvent> void subscribe(
      RealtimeSession session, Feed<T> feed, Watching watching, Map<String, AnswerView> views) {
    String kind = WatchTypes.name(feed.type());
    session.subscribe(feed, event -> watching.event(kind, event, views.get(kind)));
  }

  private void watch(RealtimeSession session, String name, Watching watching) {
    Condition wanted =
        session.conditions().list().stream()
            .filter(each -> each.name().equals(name) || each.sequence().equals(name))
            .findFirst()
            .orElseThrow(
                () ->
                    new ParameterException(
                        spec.commandLine(), "No condition search is called '" + name + "'"));
    session
        .conditions()
        .watch(
            wanted,
            hit -> {
              Map<String, @Nullable Object> members = new LinkedHashMap<>();
              members.put("kind", hit.kind().name().toLowerCase(Locale.ROOT));
              members.put("time", hit.time());
              members.put("initial", hit.initial());
              watching.event(CONDITION, hit.stockCode().base(), members);
            });
  }
}
