package io.github.kiwoomjava.cli.show;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kiwoomjava.client.domestic.chart.DailyChartOperation;
import io.github.kiwoomjava.client.domestic.chart.DailyChartResponse;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class TableResultTest {
  private static final DailyChartResponse CHART =
      DailyChartResponse.fromJson(
          """
          {"stk_cd": "005930", "stk_dt_pole_chart_qry": [
            {"dt": "20261120", "cur_prc": "-70600", "trde_qty": "12345678", "pred_pre": "-300", "pred_pre_sig": "5"},
            {"dt": "20261119", "cur_prc": "+70900", "trde_qty": "1", "pred_pre": "+1", "pred_pre_sig": "2"}
          ], "return_code": 0}
          """);

  private static String show(int width, boolean colours, boolean korean, List<String> columns) {
    StringWriter text = new StringWriter();
    AnswerView view = new AnswerView(DailyChartOperation.OPERATION.info());
    ResultFormat format =
        Format.TABLE.to(new Output(new PrintWriter(text), width, colours, korean), view, columns);
    format.page(view.read(CHART));
    return text.toString();
  }

  @Test
  void columns_line_up_whether_their_headings_are_hangul_or_not() {
    for (boolean korean : new boolean[] {false, true}) {
      List<String> lines =
          show(200, false, korean, List.of("date", "closePrice", "volume"))
              .lines()
              .skip(2)
              .toList();
      assertThat(lines).hasSize(3);
      assertThat(lines.stream().map(DisplayWidth::of).collect(Collectors.toSet())).hasSize(1);
    }
  }

  @Test
  void rises_are_red_and_falls_blue_and_their_arrows_say_the_same_without_colour() {
    assertThat(show(200, true, false, List.of()))
        .contains("\u001b[34m")
        .contains("▼70,600")
        .contains("\u001b[31m")
        .contains("▲70,900");
    assertThat(show(200, false, false, List.of())).doesNotContain("\u001b");
  }

  @Test
  void no_line_is_wider_than_the_terminal_and_what_has_no_room_is_named() {
    String narrow = show(40, false, true, List.of());

    assertThat(narrow.lines().filter(line -> !line.startsWith("생략된 열")))
        .allMatch(line -> DisplayWidth.of(line) <= 40);
    assertThat(narrow).contains("생략된 열: ").contains("changeSign");
  }

  @Test
  void what_nobody_says_has_no_column() {
    assertThat(show(500, false, false, List.of()))
        .contains("changeSign")
        .doesNotContain("adjustmentRatio")
        .doesNotContain("returnCode");
  }
}
