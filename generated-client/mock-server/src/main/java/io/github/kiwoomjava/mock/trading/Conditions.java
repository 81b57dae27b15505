package io.github.kiwoomjava.mock.trading;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which stocks a ranking is to show. What a code of the request means is read from its label in the
 * sheet, such as {@code 5만주이상} or {@code 1천원~2천원}.
 */
final class Conditions {
  private static final Pattern AMOUNT = Pattern.compile("(\\d*)(천만|백만|억|만|천)?");
  private static final Pattern RANGE = Pattern.compile("(\\S+?)~(\\S+)");

  private Conditions() {}

  static Predicate<Frame> of(Request request) {
    List<Predicate<Frame>> all = new ArrayList<>();
    all.add(board(request.text("mrkt_tp"), request.label("mrkt_tp")));
    all.add(exchange(request.label("stex_tp")));
    for (String element : List.of("trde_qty_tp", "trde_qty_cnd")) {
      all.add(bounds(request.label(element), frame -> frame.span().volume()));
    }
    for (String element : List.of("pric_cnd", "pric_tp", "trde_gold_tp")) {
      all.add(bounds(request.label(element), Conditions::price));
    }
    for (String element : List.of("trde_prica_cnd", "trde_prica_tp", "trde_prica")) {
      all.add(bounds(request.label(element), frame -> frame.span().value()));
    }
    for (String element : List.of("stk_cnd", "mang_stk_incls")) {
      if (request.label(element).contains("우선주제외") || request.label(element).contains("우선주+관리")) {
        all.add(frame -> frame.american() || frame.stock().code().endsWith("0"));
      }
    }
    String right = request.label("rght_tp");
    if (right.equals("콜") || right.equals("풋")) {
      all.add(frame -> frame.warrant().call() == right.equals("콜"));
    }
    return frame -> all.stream().allMatch(condition -> condition.test(frame));
  }

  private static double price(Frame frame) {
    return frame.american() ? frame.span().close() / 10_000.0 : frame.span().close();
  }

  private static Predicate<Frame> board(String code, String label) {
    if (code.equals("001") || (code.equals("0") && label.equals("코스피"))) {
      return frame -> frame.stock().board().equals("KOSPI");
    }
    if (code.equals("101") || code.equals("10") || label.equals("코스닥")) {
      return frame -> frame.stock().board().equals("KOSDAQ");
    }
    if (code.equals("201")) {
      return frame -> frame.market().members("201").contains(frame.stock());
    }
    return frame -> true;
  }

  private static Predicate<Frame> exchange(String label) {
    String board =
        switch (label) {
          case "NYSE" -> "NY";
          case "NASDAQ" -> "ND";
          case "AMEX" -> "NA";
          default -> "";
        };
    return frame -> board.isEmpty() || frame.stock().board().equals(board);
  }

  /** How much of something a frame has. */
  private interface Size {
    double of(Frame frame);
  }

  private static Predicate<Frame> bounds(String label, Size size) {
    String text = label.replaceAll("[\\s주원]|\\(.*", "");
    Matcher range = RANGE.matcher(text);
    if (range.matches()) {
      double from = amount(range.group(1));
      double to = amount(range.group(2));
      return frame -> size.of(frame) >= from && size.of(frame) < to;
    }
    if (text.endsWith("이상")) {
      double from = amount(text.substring(0, text.length() - 2));
      return frame -> size.of(frame) >= from;
    }
    if (text.endsWith("미만")) {
      double to = amount(text.substring(0, text.length() - 2));
      return frame -> size.of(frame) < to;
    }
    return frame -> true;
  }

  private static double amount(String text) {
    Matcher matcher = AMOUNT.matcher(text);
    if (!matcher.matches()) {
      return 0;
    }
    String digits = matcher.group(1);
    double number = digits.isEmpty() ? 1 : Double.parseDouble(digits);
    String unit = matcher.group(2) == null ? "" : matcher.group(2);
    return number
        * switch (unit) {
          case "천" -> 1e3;
          case "만" -> 1e4;
          case "백만" -> 1e6;
          case "천만" -> 1e7;
          case "억" -> 1e8;
          default -> 1;
        };
  }
}
