package io.github.kiwoomjava.runtime.realtime;

import io.github.kiwoomjava.runtime.json.JsonReader;
import io.github.kiwoomjava.runtime.message.MessageCodec;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How one market's condition search speaks; a constant in generated code.
 *
 * @param <R> a row of a search's answer
 */
public final class ConditionDialect<R> {
  private final String path;
  private final String listService;
  private final String searchService;
  private final String clearService;
  private final @Nullable String exchange;
  private final Function<JsonReader, List<R>> rows;

  private ConditionDialect(
      String path,
      String listService,
      String searchService,
      String clearService,
      @Nullable String exchange,
      Function<JsonReader, List<R>> rows) {
    this.path = Objects.requireNonNull(path, "path");
    this.listService = Objects.requireNonNull(listService, "listService");
    this.searchService = Objects.requireNonNull(searchService, "searchService");
    this.clearService = Objects.requireNonNull(clearService, "clearService");
    this.exchange = exchange;
    this.rows = rows;
  }

  /**
   * Makes a dialect of its parts.
   *
   * @param path the WebSocket's path
   * @param listService asks for the list, such as {@code CNSRLST}
   * @param searchService searches, such as {@code CNSRREQ}
   * @param clearService ends the watching, such as {@code CNSRCLR}
   * @param exchange the value of {@code stex_tp} in searches, or null if they have no such element
   * @param answer reads the answer of a search
   * @param rows takes the rows out of such an answer
   */
  public static <A, R> ConditionDialect<R> of(
      String path,
      String listService,
      String searchService,
      String clearService,
      @Nullable String exchange,
      MessageCodec<A> answer,
      Function<A, List<R>> rows) {
    return new ConditionDialect<>(
        path,
        listService,
        searchService,
        clearService,
        exchange,
        in -> rows.apply(answer.decode(in)));
  }

  /** The WebSocket's path. */
  public String path() {
    return path;
  }

  /** The service that lists saved conditions. */
  public String listService() {
    return listService;
  }

  /** The service that searches, once or live. */
  public String searchService() {
    return searchService;
  }

  /** The service that ends a live search. */
  public String clearService() {
    return clearService;
  }

  /** The exchange that a search names, or null if it names none. */
  public @Nullable String exchange() {
    return exchange;
  }

  /** Reads the rows of an answer. */
  public List<R> rows(JsonReader in) {
    return rows.apply(in);
  }

  @Override
  public String toString() {
    return searchService + " at " + path;
  }
}
