package io.github.kiwoomjava.cli.download;

import io.github.kiwoomjava.cli.catalog.Parameter;
import io.github.kiwoomjava.cli.catalog.RequestForm;
import io.github.kiwoomjava.cli.catalog.ValueText;
import io.github.kiwoomjava.cli.show.AnswerView;
import io.github.kiwoomjava.client.ApiCatalog;
import io.github.kiwoomjava.client.Kiwoom;
import io.github.kiwoomjava.runtime.api.Page;
import io.github.kiwoomjava.runtime.message.ApiOperation;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Asks for the candles of a stock, the newest first, as far back as is wanted. */
final class ChartHistory {
  private final Kiwoom kiwoom;
  private final ApiOperation<?, ?> chart;
  private final Interval interval;
  private final AnswerView view;
  private final RequestForm form;

  ChartHistory(Kiwoom kiwoom, Interval interval) {
    this.kiwoom = kiwoom;
    this.interval = interval;
    this.chart = ApiCatalog.operation(interval.operation()).orElseThrow();
    this.view = new AnswerView(chart.info());
    this.form = new RequestForm(chart, new ValueText(Clock.systemUTC()));
  }

  /** All candles from a day to another, both included, as far as the server has them. */
  List<Candle> between(String stock, LocalDate from, LocalDate to) {
    List<Candle> candles = new ArrayList<>();
    for (Page<?> page : pages(chart, request(stock, to))) {
      LocalDate oldest = null;
      for (Map<String, @Nullable Object> row : rows(page)) {
        Candle candle = Candle.of(row);
        if (candle == null) {
          continue;
        }
        LocalDate day = candle.day();
        oldest = oldest == null || day.isBefore(oldest) ? day : oldest;
        if (!day.isBefore(from) && !day.isAfter(to)) {
          candles.add(candle);
        }
      }
      if (oldest == null || oldest.isBefore(from)) {
        break;
      }
    }
    return candles;
  }

  private Object request(String stock, LocalDate to) {
    Map<String, String> values = new HashMap<>(interval.request());
    values.put("stk_cd", stock);
    values.put("base_dt", to.toString());
    Map<Parameter, String> texts = new HashMap<>();
    values.forEach(
        (element, text) ->
            form.parameter(element).ifPresent(parameter -> texts.put(parameter, text)));
    return form.fill(texts);
  }

  @SuppressWarnings("unchecked") // the form made the request for this operation
  private <Q, R> Iterable<Page<R>> pages(ApiOperation<Q, R> operation, Object request) {
    return kiwoom
        .api()
        .paged(operation, (Q) request, answer -> List.of())
        .maxPages(Integer.MAX_VALUE)
        .pages();
  }

  @SuppressWarnings("unchecked") // members of an answer are all that maps hold
  private List<Map<String, @Nullable Object>> rows(Page<?> page) {
    for (Object member : view.read(page.response()).values()) {
      if (member instanceof List<?> list && list.stream().allMatch(Map.class::isInstance)) {
        return (List<Map<String, @Nullable Object>>) member;
      }
    }
    return List.of();
  }
}
