package io.github.kiwoomjava.mock;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.kiwoomjava.spec.model.ApiSpec;
import io.github.kiwoomjava.spec.model.Body;
import io.github.kiwoomjava.spec.model.CodeValue;
import io.github.kiwoomjava.spec.model.Effect;
import io.github.kiwoomjava.spec.model.ErrorCode;
import io.github.kiwoomjava.spec.model.Examples;
import io.github.kiwoomjava.spec.model.Facts;
import io.github.kiwoomjava.spec.model.Field;
import io.github.kiwoomjava.spec.model.FieldType;
import io.github.kiwoomjava.spec.model.Hosts;
import io.github.kiwoomjava.spec.model.Message;
import io.github.kiwoomjava.spec.model.Operation;
import io.github.kiwoomjava.spec.model.Origin;
import io.github.kiwoomjava.spec.model.Requirement;
import io.github.kiwoomjava.spec.model.Transport;
import io.github.kiwoomjava.spec.model.Where;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.stream.Stream;

/** A few operations in the layout of Kiwoom's, with facts and made-up values only. */
final class TestSpecs {
  static final String CHART = "ka10081";
  static final String CHART_PATH = "/api/dostk/chart";
  static final String SECTOR = "ka10010";
  static final String SECTOR_PATH = "/api/dostk/sect";
  static final String ORDER = "kt10000";
  static final String ORDER_PATH = "/api/dostk/ordr";
  static final String STOCKS = "ka10099";
  static final String STOCKS_PATH = "/api/dostk/stkinfo";
  static final String CHART_BODY =
      "{\"stk_cd\":\"005930\",\"base_dt\":\"20250908\",\"upd_stkpc_tp\":\"1\"}";

  private static final Where WHERE = Where.file("test");
  private static final Hosts BOTH = new Hosts("https://real", "https://mock");
  private static final Hosts REAL_ONLY = new Hosts("https://real", null);

  private TestSpecs() {}

  static ApiSpec small() {
    return new ApiSpec(
        List.of(
            issue(),
            revoke(),
            sector(),
            dated(),
            otherRows(),
            chart(),
            stocks(),
            order(),
            trade(),
            fill(),
            conditions(),
            search(),
            watch(),
            clear()),
        List.of(
            new ErrorCode("1504", "not here: API ID={?}, URI={?}"),
            new ErrorCode("8005", "token invalid")));
  }

  /** The operations that a market serves, in short. */
  static ApiSpec trading() {
    String order = "\"dmst_stex_tp\":\"KRX\",\"stk_cd\":\"005930\"";
    String done = "{\"ord_no\":\"0000024\",\"return_code\":0,\"return_msg\":\"ok\"}";
    return new ApiSpec(
        List.of(
            issue(),
            market("ka10001", "{\"stk_cd\":\"1\",\"cur_prc\":\"1\",\"flu_rt\":\"+0.16\"}"),
            market(
                "ka10003",
                "{\"cntr_infr\":[{\"tm\":\"1\",\"cur_prc\":\"+1\",\"cntr_trde_qty\":\"1\"}]}"),
            market(
                "ka10004",
                "{\"sel_2th_pre_bid\":\"0\",\"sel_fpr_bid\":\"0\",\"buy_fpr_bid\":\"0\"}"),
            market(
                "ka10080",
                rows("cntr_tm", "cur_prc", "open_pric", "high_pric", "low_pric", "trde_qty")),
            market(
                "ka10081", rows("dt", "cur_prc", "open_pric", "high_pric", "low_pric", "trde_qty")),
            market(
                "ka10082", rows("dt", "cur_prc", "open_pric", "high_pric", "low_pric", "trde_qty")),
            market(
                "ka10083", rows("dt", "cur_prc", "open_pric", "high_pric", "low_pric", "trde_qty")),
            market(
                "ka10099",
                "{\"list\":[{\"code\":\"1\",\"name\":\"x\",\"lastPrice\":\"00136000\"}]}"),
            market(
                "kt00001", "{\"entr\":\"000000000017534\",\"ord_alow_amt\":\"000000000085341\"}"),
            market(
                "kt00018",
                "{\"tot_evlt_amt\":\"000000000000001\",\"acnt_evlt_remn_indv_tot\":[{\"stk_cd\":\"A005930\","
                    + "\"rmnd_qty\":\"000000000000008\",\"pur_pric\":\"000000000209178\"}]}"),
            market(
                "ka10075",
                "{\"oso\":[{\"ord_no\":\"0000069\",\"oso_qty\":\"1\",\"io_tp_nm\":\"+매수\"}]}"),
            market(
                "ka10076",
                "{\"cntr\":[{\"ord_no\":\"0000037\",\"cntr_qty\":\"1\",\"cntr_pric\":\"1\"}]}"),
            rest(
                "kt10000",
                Effect.ORDER,
                ORDER_PATH,
                BOTH,
                List.of(),
                List.of(),
                "{" + order + "}",
                done),
            rest(
                "kt10001",
                Effect.ORDER,
                ORDER_PATH,
                BOTH,
                List.of(),
                List.of(),
                "{" + order + "}",
                done),
            rest(
                "kt10002",
                Effect.ORDER,
                ORDER_PATH,
                BOTH,
                List.of(),
                List.of(),
                "{" + order + "}",
                done),
            rest(
                "kt10003",
                Effect.ORDER,
                ORDER_PATH,
                BOTH,
                List.of(),
                List.of(),
                "{" + order + "}",
                done),
            trade(),
            fill(),
            balance(),
            conditions(),
            watch()),
        List.of());
  }

  private static Operation market(String id, String response) {
    return rest(
        id,
        Effect.QUERY,
        "/market",
        BOTH,
        List.of(),
        List.of(),
        "{}",
        response.substring(0, response.length() - 1) + ",\"return_code\":0}");
  }

  private static String rows(String... elements) {
    return Stream.of(elements)
        .map(element -> "\"" + element + "\":\"1\"")
        .collect(java.util.stream.Collectors.joining(",", "{\"stk_cd\":\"1\",\"rows\":[{", "}]}"));
  }

  private static Operation balance() {
    return socket(
        "04",
        List.of("{\"trnm\":\"REG\"}"),
        List.of(
            "{\"trnm\":\"REAL\",\"data\":[{\"type\":\"04\",\"name\":\"n\",\"item\":\"005930\","
                + "\"values\":{\"9201\":\"1\",\"9001\":\"1\",\"930\":\"1\",\"933\":\"1\"}}]}"));
  }

  static ApiSpec withoutTokens() {
    return new ApiSpec(List.of(sector()), List.of());
  }

  private static Operation issue() {
    return rest(
        "au10001",
        Effect.TOKEN,
        "/oauth2/token",
        BOTH,
        List.of(text("grant_type", "", true), text("appkey", "", true)),
        List.of(text("token", "", false)),
        "{\"grant_type\":\"client_credentials\"}",
        "{\"token\":\"x\"}");
  }

  private static Operation revoke() {
    return rest(
        "au10002",
        Effect.TOKEN,
        "/oauth2/revoke",
        BOTH,
        List.of(text("appkey", "", true), text("token", "", true)),
        List.of(),
        "{\"token\":\"x\"}",
        "{\"return_code\":0}");
  }

  private static Operation sector() {
    return rest(
        SECTOR,
        Effect.QUERY,
        SECTOR_PATH,
        REAL_ONLY,
        List.of(text("stk_cd", "종목코드", true)),
        List.of(text("dfrt_trst_sell_qty", "차익위탁매도수량", false)),
        "{\"stk_cd\":\"005930\"}",
        "{\"dfrt_trst_sell_qty\":\"120\",\"return_code\":0,\"return_msg\":\"ok\"}");
  }

  private static Operation dated() {
    Facts date = new Facts(List.of(), null, null, null, "yyyyMMdd", null, null, null);
    return rest(
        "ka10073",
        Effect.QUERY,
        "/dated",
        BOTH,
        List.of(field("strt_dt", "시작일자", false, 8, date)),
        List.of(),
        "{\"strt_dt\":\"20260101\"}",
        "{\"return_code\":0}");
  }

  /** The example shows a list that the table does not have, as that of ka20005 does. */
  private static Operation otherRows() {
    return rest(
        "ka20005",
        Effect.QUERY,
        "/other",
        BOTH,
        List.of(),
        List.of(list("inds_min_pole_qry", text("cur_prc", "", false), text("cntr_tm", "", false))),
        "{}",
        "{\"inds_dt_pole_qry\":[{\"cur_prc\":\"252127\",\"dt\":\"20250210\"}],\"return_code\":0}");
  }

  private static Operation chart() {
    Field codes =
        field(
            "upd_stkpc_tp",
            "수정주가구분",
            true,
            1,
            new Facts(
                List.of(new CodeValue("0", "a"), new CodeValue("1", "b")),
                null,
                null,
                null,
                null,
                null,
                null,
                null));
    Field rows =
        list(
            "rows",
            text("dt", "일자", false),
            text("cur_prc", "현재가", false),
            text("trde_qty", "거래량", false));
    return rest(
        CHART,
        Effect.QUERY,
        CHART_PATH,
        BOTH,
        List.of(
            text("stk_cd", "종목코드", true),
            field("base_dt", "기준일자", true, 8, Facts.NONE),
            codes,
            list("extra", text("a", "", true)),
            field("memo", "", true, 20, Facts.NONE)),
        List.of(text("stk_cd", "종목코드", false), rows),
        "{\"stk_cd\":\"005930\",\"base_dt\":\"20250908\",\"upd_stkpc_tp\":\"1\",\"memo\":\"\"}",
        "{\"stk_cd\":\"005930\",\"rows\":["
            + "{\"dt\":\"20250908\",\"cur_prc\":\"-70100\",\"trde_qty\":\"10\"},"
            + "{\"dt\":\"20250905\",\"cur_prc\":\"+69500\",\"trde_qty\":\"20\"}],"
            + "\"return_code\":0,\"return_msg\":\"ok\"}");
  }

  private static Operation stocks() {
    return rest(
        STOCKS,
        Effect.QUERY,
        STOCKS_PATH,
        BOTH,
        List.of(text("mrkt_tp", "시장구분", true)),
        List.of(list("list", text("code", "종목코드", false), text("name", "종목명", false))),
        "{\"mrkt_tp\":\"0\"}",
        "{\"list\":[{\"code\":\"005930\",\"name\":\"가\"},{\"code\":\"0001A0\",\"name\":\"나\"}],"
            + "\"return_code\":0}");
  }

  private static Operation order() {
    return rest(
        ORDER,
        Effect.ORDER,
        ORDER_PATH,
        BOTH,
        List.of(text("stk_cd", "종목코드", true), text("ord_qty", "주문수량", true)),
        List.of(text("ord_no", "주문번호", false)),
        "{\"stk_cd\":\"005930\",\"ord_qty\":\"1\"}",
        "{\"ord_no\":\"0000024\",\"return_code\":0,\"return_msg\":\"ok\"}");
  }

  private static Operation trade() {
    return socket(
        "0B",
        List.of("{\"trnm\":\"REG\"}"),
        List.of(
            "{\"trnm\":\"REG\",\"return_code\":0}",
            "{\"trnm\":\"REAL\",\"data\":[{\"type\":\"0B\",\"name\":\"n\",\"item\":\"005930\","
                + "\"values\":{\"20\":\"093015\",\"10\":\"-82000\"}}]}"));
  }

  private static Operation fill() {
    return socket(
        "00",
        List.of("{\"trnm\":\"REG\"}"),
        List.of(
            "{\"trnm\":\"REAL\",\"data\":[{\"type\":\"00\",\"name\":\"n\",\"item\":\"005930\","
                + "\"values\":{\"9201\":\"1\",\"9203\":\"0000018\",\"913\":\"x\",\"902\":\"1\","
                + "\"910\":\"\",\"915\":\"\"}}]}"));
  }

  private static Operation conditions() {
    return socket(
        "ka10171",
        List.of("{\"trnm\":\"CNSRLST\"}"),
        List.of(
            "{\"trnm\":\"CNSRLST\",\"return_code\":0,\"data\":[[\"0\",\"first\"],[\"4\",\"last\"]]}"));
  }

  private static Operation search() {
    return socket(
        "ka10172",
        List.of("{\"trnm\":\"CNSRREQ\",\"seq\":\"4\",\"search_type\":\"0\"}"),
        List.of(
            "{\"trnm\":\"CNSRREQ\",\"seq\":\"2  \",\"cont_yn\":\"N\",\"next_key\":\"\","
                + "\"return_code\":0,\"data\":[{\"9001\":\"A005930\",\"10\":\"000021850\"}]}"));
  }

  private static Operation watch() {
    return socket(
        "ka10173",
        List.of("{\"trnm\":\"CNSRREQ\",\"seq\":\"4\",\"search_type\":\"1\"}"),
        List.of(
            "{\"trnm\":\"CNSRREQ\",\"seq\":\"4\",\"return_code\":0,"
                + "\"data\":[{\"jmcode\":\"A005930\"}]}",
            "{\"trnm\":\"REAL\",\"data\":[{\"type\":\"02\",\"name\":\"n\",\"item\":\"005930\","
                + "\"values\":{\"841\":\"4\",\"9001\":\"005930\",\"843\":\"I\"}}]}"));
  }

  private static Operation clear() {
    return socket(
        "ka10174",
        List.of("{\"trnm\":\"CNSRCLR\",\"seq\":\"1\"}"),
        List.of("{\"trnm\":\"CNSRCLR\",\"return_code\":0}"));
  }

  private static Operation socket(String id, List<String> requests, List<String> responses) {
    return new Operation(
        id,
        id,
        List.of(),
        Effect.QUERY,
        Transport.WEBSOCKET,
        "POST",
        "/api/dostk/websocket",
        BOTH,
        message(List.of()),
        message(List.of()),
        new Examples(json(requests), json(responses)),
        WHERE);
  }

  private static Operation rest(
      String id,
      Effect effect,
      String path,
      Hosts hosts,
      List<Field> request,
      List<Field> response,
      String requestExample,
      String responseExample) {
    return new Operation(
        id,
        id,
        List.of(),
        effect,
        Transport.REST,
        "POST",
        path,
        hosts,
        message(request),
        message(response),
        new Examples(json(List.of(requestExample)), json(List.of(responseExample))),
        WHERE);
  }

  private static Message message(List<Field> fields) {
    List<Field> headers =
        Stream.of("api-id", "authorization", "cont-yn", "next-key")
            .map(name -> text(name, "", false))
            .toList();
    return new Message(headers, List.of(new Body(null, fields)));
  }

  private static Field list(String element, Field... children) {
    Field field = field(element, "", false, null, Facts.NONE);
    return new Field(
        field.element(),
        field.label(),
        FieldType.LIST,
        field.requirement(),
        null,
        field.facts(),
        null,
        field.origin(),
        List.of(children),
        WHERE);
  }

  private static Field text(String element, String label, boolean required) {
    return field(element, label, required, 20, Facts.NONE);
  }

  private static Field field(
      String element,
      String label,
      boolean required,
      @org.jspecify.annotations.Nullable Integer length,
      Facts facts) {
    return new Field(
        element,
        label,
        FieldType.UNSPECIFIED,
        required ? Requirement.REQUIRED : Requirement.OPTIONAL,
        length,
        facts,
        null,
        Origin.BOTH,
        List.of(),
        WHERE);
  }

  private static List<JsonNode> json(List<String> documents) {
    return documents.stream().map(TestSpecs::json).toList();
  }

  static JsonNode json(String document) {
    try {
      return JsonMapper.builder().build().readTree(document);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
