package io.github.kiwoomjava.runtime.json;

import java.util.List;

/** Documents shaped like the server's, with invented values. */
final class Examples {
  static final String SMALL =
      "{\"stk_cd\":\"005930\",\"data\":[{\"a\":\"+95.20\",\"b\":[1,-2.5e3,true,null]}],"
          + "\"이름\":\"삼성\\u0041\",\"unknown\":{\"c\":[\"\\\"\",{}]},\"return_code\":0}";

  static final String CHART =
      """
      {
          "stk_cd": "005930",
          "stk_dt_pole_chart_qry": [
              {"cur_prc": "-70100", "dt": "20260704", "a": "9263135", "b": "000000000017534"},
              {"cur_prc": "+69500", "dt": "20260703", "a": "", "b": "--335"}
          ],
          "return_code": 0,
          "return_msg": "정상적으로 처리되었습니다"
      }
      """;

  static final String TICK =
      "{\"trnm\":\"REAL\",\"data\":[{\"type\":\"0B\",\"name\":\"주식체결\",\"item\":\"005930\","
          + "\"values\":{\"20\":\"093015\",\"10\":\"-82000\",\"11\":\"-1200\",\"999\":\"  \"}}]}";

  static final String FAILURE = "{\"return_code\":\"3\",\"return_msg\":\"인증 [8005:Token]\"}";

  static final List<String> ALL = List.of(SMALL, CHART, TICK, FAILURE);

  private Examples() {}
}
