package io.github.kiwoomjava.benchmarks.decode;

import io.github.kiwoomjava.benchmarks.payload.Payload;
import io.github.kiwoomjava.benchmarks.peers.Apika10081;
import io.github.kiwoomjava.benchmarks.peers.Apika10081StkDtPoleChartQry;
import io.github.kiwoomjava.client.code.ChangeSign;
import io.github.kiwoomjava.runtime.value.Direction;
import io.github.kiwoomjava.runtime.value.Price;
import io.github.kiwoomjava.runtime.value.StockCode;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The practical limit: a scanner for the daily chart and nothing else, which knows every name and
 * the order, checks them, and gives up on whatever else comes. Nobody should use it.
 */
final class HandScanner implements DecoderFactory {
  private static final byte[] STOCK = bytes("{\"stk_cd\":");
  private static final byte[] ROWS = bytes(",\"stk_dt_pole_chart_qry\":[");
  private static final byte[] CODE = bytes("],\"return_code\":");
  private static final byte[] MESSAGE = bytes(",\"return_msg\":");
  private static final byte[][] NAMES = {
    bytes("{\"cur_prc\":\""),
    bytes(",\"trde_qty\":\""),
    bytes(",\"trde_prica\":\""),
    bytes(",\"dt\":\""),
    bytes(",\"open_pric\":\""),
    bytes(",\"high_pric\":\""),
    bytes(",\"low_pric\":\""),
    bytes(",\"pred_pre\":\""),
    bytes(",\"pred_pre_sig\":\""),
    bytes(",\"trde_tern_rt\":\"")
  };

  @Override
  public Decoder decoder(Payload payload) {
    return json -> new Scan(json).chart();
  }

  private static final class Scan {
    private final byte[] json;
    private int at;
    private long unscaled;
    private int scale;
    private int sign;

    Scan(byte[] json) {
      this.json = json;
    }

    Apika10081 chart() {
      expect(STOCK);
      StockCode stock = StockCode.of(text());
      expect(ROWS);
      List<Apika10081StkDtPoleChartQry> rows = new ArrayList<>();
      while (json[at] != ']') {
        rows.add(row());
        if (json[at] == ',') {
          at++;
        }
      }
      expect(CODE);
      long code = (long) json[at++] - '0';
      expect(MESSAGE);
      String message = text();
      if (json[at] != '}' || at + 1 != json.length) {
        throw new IllegalArgumentException("no end at " + at);
      }
      return new Apika10081(stock, List.copyOf(rows), code, message);
    }

    private Apika10081StkDtPoleChartQry row() {
      Price close = price(NAMES[0]);
      Long volume = integer(NAMES[1]);
      Long value = integer(NAMES[2]);
      LocalDate date = date(NAMES[3]);
      Price open = price(NAMES[4]);
      Price high = price(NAMES[5]);
      Price low = price(NAMES[6]);
      BigDecimal change = decimal(NAMES[7]);
      expect(NAMES[8]);
      at--;
      ChangeSign changeSign = ChangeSign.of(text());
      BigDecimal turnover = decimal(NAMES[9]);
      if (json[at++] != '}') {
        throw new IllegalArgumentException("no end of a row at " + at);
      }
      return new Apika10081StkDtPoleChartQry(
          close, volume, value, date, open, high, low, change, changeSign, turnover);
    }

    private Price price(byte[] name) {
      number(name);
      return Price.ofUnscaled(
          unscaled, scale, sign == 0 ? Direction.NONE : sign < 0 ? Direction.DOWN : Direction.UP);
    }

    private Long integer(byte[] name) {
      number(name);
      return sign < 0 ? -unscaled : unscaled;
    }

    private BigDecimal decimal(byte[] name) {
      number(name);
      return BigDecimal.valueOf(sign < 0 ? -unscaled : unscaled, scale);
    }

    private @Nullable LocalDate date(byte[] name) {
      number(name);
      int digits = (int) unscaled;
      return LocalDate.of(digits / 10000, digits / 100 % 100, digits % 100);
    }

    private void number(byte[] name) {
      expect(name);
      byte[] b = json;
      int p = at;
      sign = b[p] == '-' ? -1 : b[p] == '+' ? 1 : 0;
      p += sign == 0 ? 0 : 1;
      long value = 0;
      int point = -1;
      for (byte c = b[p]; c != '"'; c = b[++p]) {
        if (c >= '0' && c <= '9') {
          value = value * 10 + (c - '0');
        } else if (c == '.' && point < 0) {
          point = p;
        } else {
          throw new IllegalArgumentException("no number at " + p);
        }
      }
      unscaled = value;
      scale = point < 0 ? 0 : p - point - 1;
      at = p + 1;
    }

    private String text() {
      int from = at + 1;
      int to = from;
      while (json[to] != '"') {
        to++;
      }
      at = to + 1;
      return new String(json, from, to - from, StandardCharsets.UTF_8);
    }

    private void expect(byte[] token) {
      if (!Arrays.equals(json, at, at + token.length, token, 0, token.length)) {
        throw new IllegalArgumentException("something else at " + at);
      }
      at += token.length;
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
