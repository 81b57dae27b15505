package io.github.kiwoomjava.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kiwoomjava.client.domestic.account.HoldingsOperation;
import io.github.kiwoomjava.client.domestic.account.HoldingsResponse;
import io.github.kiwoomjava.client.domestic.chart.DailyChartOperation;
import io.github.kiwoomjava.client.domestic.chart.DailyChartResponse;
import io.github.kiwoomjava.client.domestic.stock.StockBasicInfoOperation;
import io.github.kiwoomjava.client.domestic.stock.StockBasicInfoResponse;
import io.github.kiwoomjava.runtime.error.DecodingException;
import io.github.kiwoomjava.runtime.message.ApiOperation;
import io.github.kiwoomjava.runtime.message.Codecs;
import io.github.kiwoomjava.runtime.value.Direction;
import io.github.kiwoomjava.runtime.value.StockCode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Answers as the service really sends them: neither complete nor as the sheet says. */
class DirtyResponsesTest {
  private final List<String> problems = new ArrayList<>();

  @Test
  void paddingAndSignsAreReadAndBlanksAndNullsAreAbsentWithoutAWord() {
    HoldingsResponse answer =
        decode(
            HoldingsOperation.OPERATION,
            """
            {"tot_pur_amt":"000000017598258","tot_evlt_amt":"  25789890 ","tot_evlt_pl":"-00000008138825",
             "tot_prft_rt":"+46.25","prsm_dpst_aset_amt":"","tot_loan_amt":null,"tot_crd_loan_amt":"   ",
             "acnt_evlt_remn_indv_tot":[{"stk_cd":"A005930","stk_nm":" 삼성전자 ","cur_prc":"-000000059000",
               "pred_close_pric":"000000000000","rmnd_qty":"000000000000003","crd_loan_dt":"00000000"}, null],
             "return_code":0,"return_msg":""}
            """);

    assertThat(answer.totalPurchaseAmount()).isEqualTo(17_598_258);
    assertThat(answer.totalValuationAmount()).isEqualTo(25_789_890);
    assertThat(answer.totalUnrealizedProfitLoss()).isEqualTo(-8_138_825);
    assertThat(answer.totalReturnRate()).isEqualByComparingTo("46.25");
    assertThat(answer.estimatedDepositedAssets()).isNull();
    assertThat(answer.totalLoanAmount()).isNull();
    assertThat(answer.totalCreditLoanAmount()).isNull();
    assertThat(answer.totalStockLoanAmount()).isNull();
    assertThat(answer.holdings()).hasSize(1);
    HoldingsResponse.Holding holding = answer.holdings().get(0);
    assertThat(holding.stockName()).as("text is kept as it came").isEqualTo(" 삼성전자 ");
    assertThat(holding.currentPrice().magnitude()).isEqualByComparingTo("59000");
    assertThat(holding.currentPrice().direction()).isEqualTo(Direction.DOWN);
    assertThat(holding.previousClosePrice().magnitude()).isZero();
    assertThat(holding.holdingQuantity()).isEqualTo(3);
    assertThat(holding.loanDate()).isNull();
    assertThat(holding.tax()).isNull();
    assertThat(answer.returnCode()).isZero();
    assertThat(problems).isEmpty();
  }

  @Test
  void unknownFieldsAndAnotherOrderChangeNothing() {
    DailyChartResponse usual =
        decode(
            DailyChartOperation.OPERATION,
            """
            {"stk_cd":"005930","stk_dt_pole_chart_qry":[{"cur_prc":"70100","trde_qty":"9263135",
             "dt":"20250908","pred_pre":"+600","trde_tern_rt":"+0.16"}],"return_code":0,"return_msg":"ok"}
            """);
    DailyChartResponse other =
        decode(
            DailyChartOperation.OPERATION,
            """
            {"return_msg":"ok","new":{"a":[1,{"b":"}"}]},"return_code":0,"stk_dt_pole_chart_qry":[
             {"more":[],"trde_tern_rt":"+0.16","dt":"20250908","x":null,"pred_pre":"+600",
              "trde_qty":9263135,"cur_prc":70100}],"stk_cd":"005930","last":1e9}
            """);

    assertThat(other).isEqualTo(usual);
    assertThat(usual.stockCode()).isEqualTo(StockCode.of("005930"));
    assertThat(usual.candles().get(0).change()).isEqualTo(new BigDecimal("600"));
    assertThat(problems).isEmpty();
  }

  @Test
  void whatIsUnreadableIsAbsentAndReportedWithItsPlace() {
    DailyChartResponse answer =
        decode(
            DailyChartOperation.OPERATION,
            """
            {"stk_cd":{"code":"005930"},"stk_dt_pole_chart_qry":[
             {"cur_prc":"70100","trde_qty":"many","dt":"20250908"},
             {"cur_prc":"69500","trde_qty":["1"],"dt":"20251399","open_pric":true},
             {"cur_prc":"69,300","trde_qty":"--12","dt":20250904},
             "no row"],"return_code":"0","return_msg":7}
            """);

    assertThat(answer.stockCode()).isNull();
    assertThat(answer.candles()).hasSize(3);
    assertThat(answer.candles().get(0).closePrice().magnitude()).isEqualByComparingTo("70100");
    assertThat(answer.candles().get(0).volume()).isNull();
    assertThat(answer.candles().get(1).volume()).isNull();
    assertThat(answer.candles().get(1).date()).isNull();
    assertThat(answer.candles().get(1).closePrice().magnitude()).isEqualByComparingTo("69500");
    assertThat(answer.candles().get(2).closePrice().magnitude()).isEqualByComparingTo("69300");
    assertThat(answer.candles().get(2).date()).isEqualTo(LocalDate.of(2025, 9, 4));
    assertThat(answer.returnCode()).isZero();
    assertThat(answer.returnMessage()).isEqualTo("7");
    assertThat(problems)
        .containsExactly(
            "ka10081 stk_cd",
            "ka10081 stk_dt_pole_chart_qry[0]/trde_qty",
            "ka10081 stk_dt_pole_chart_qry[1]/trde_qty",
            "ka10081 stk_dt_pole_chart_qry[1]/dt",
            "ka10081 stk_dt_pole_chart_qry[1]/open_pric",
            "ka10081 stk_dt_pole_chart_qry[3]");
  }

  @Test
  void anObjectOrATextInPlaceOfAListIsAnEmptyList() {
    assertThat(
            decode(DailyChartOperation.OPERATION, "{\"stk_dt_pole_chart_qry\":{\"dt\":\"1\"}}")
                .candles())
        .isEmpty();
    assertThat(decode(DailyChartOperation.OPERATION, "{\"stk_dt_pole_chart_qry\":\"\"}").candles())
        .isEmpty();
    assertThat(problems).containsExactly("ka10081 stk_dt_pole_chart_qry");
  }

  @Test
  void emptyAnswersAreReadAsNothing() {
    StockBasicInfoResponse answer = decode(StockBasicInfoOperation.OPERATION, "{}");

    assertThat(answer).hasAllNullFieldsOrProperties();
    assertThat(decode(DailyChartOperation.OPERATION, "{}").candles()).isEmpty();
    assertThat(problems).isEmpty();
  }

  @Test
  void mixedUpValuesOfTheSheetItselfAreReportedAndTheRestIsRead() {
    StockBasicInfoResponse answer =
        decode(
            StockBasicInfoOperation.OPERATION,
            """
            {"stk_cd":"005930_AL","setl_mm":"12","oyr_hgst":"+181400","250hgst_pric_dt":"+26.69",
             "cur_prc":"-0","pre_sig":"9","per":"","open_pric":"N/A","flu_rt":"45%"}
            """);

    assertThat(answer.stockCode().raw()).isEqualTo("005930_AL");
    assertThat(answer.fiscalYearEndMonth()).isEqualTo(12);
    assertThat(answer.yearToDateHighPrice().direction()).isEqualTo(Direction.UP);
    assertThat(answer.day250HighPriceDate()).isNull();
    assertThat(answer.currentPrice().magnitude()).isZero();
    assertThat(answer.changeSign().raw()).isEqualTo("9");
    assertThat(answer.changeSign().known()).isEmpty();
    assertThat(answer.openPrice()).isNull();
    assertThat(answer.changeRate()).isEqualByComparingTo("45");
    assertThat(problems).containsExactly("ka10001 250hgst_pric_dt", "ka10001 open_pric");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "<html>busy</html>",
        "{",
        "{\"stk_cd\"",
        "{\"stk_cd\":}",
        "{\"stk_cd\":\"005930",
        "{\"stk_dt_pole_chart_qry\":[{\"dt\":\"20250908\"}",
        "{\"stk_dt_pole_chart_qry\":[{\"dt\":\"20250908\"],\"return_code\":0}",
        "{\"stk_cd\":\"005930\"} trailing",
        "{\"return_code\":0x1}",
        "{\"stk_cd\":\"\\q\"}"
      })
  void brokenJsonIsAClearError(String json) {
    assertThatThrownBy(() -> decode(DailyChartOperation.OPERATION, json))
        .isInstanceOf(DecodingException.class)
        .hasMessageContaining("at byte");
  }

  private <R> R decode(ApiOperation<?, R> operation, String json) {
    return Codecs.decode(
        operation.response(),
        json.getBytes(StandardCharsets.UTF_8),
        (api, path, raw, reason) -> problems.add(api + " " + path));
  }
}
