package io.github.kiwoomjava.mock.trading;

import io.github.kiwoomjava.mock.error.ErrorBook;
import io.github.kiwoomjava.mock.error.Failure;
import io.github.kiwoomjava.mock.market.Market;
import io.github.kiwoomjava.mock.market.Refusal;
import io.github.kiwoomjava.mock.market.Wallet;
import io.github.kiwoomjava.mock.rest.ApiCall;
import io.github.kiwoomjava.mock.rest.Reply;
import io.github.kiwoomjava.mock.rest.Responder;
import io.github.kiwoomjava.spec.model.Effect;
import io.github.kiwoomjava.spec.model.Operation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Answers from the simulated exchange to the operations that it can serve. */
public final class MarketResponder implements Responder {
  private static final Set<String> ACCOUNT_PATHS = Set.of("/api/dostk/acnt", "/api/us/acnt");

  private final ErrorBook errors;
  private final boolean mock;
  private final Map<String, Handler> handlers = new HashMap<>();
  private final TableAnswers tables;
  private final Map<String, Sheet> sheets = new ConcurrentHashMap<>();

  private interface Handler {
    Reply answer(ApiCall call, Sheet sheet);
  }

  /** With {@code mock}, orders are refused in the words of Kiwoom's mock environment. */
  public MarketResponder(Market market, ErrorBook errors, boolean mock) {
    this.errors = errors;
    this.mock = mock;
    tables = new TableAnswers(market);
    ChartAnswers charts = new ChartAnswers(market);
    handlers.put("ka10079", charts::ticks);
    handlers.put("ka10080", charts::minutes);
    handlers.put("ka10081", charts::days);
    handlers.put("ka10082", charts::weeks);
    handlers.put("ka10083", charts::months);
    handlers.put("ka10094", charts::years);
    addAccounts(market, errors);
    OrderAnswers orders = new OrderAnswers(market, errors);
    handlers.put("kt10000", orders::buy);
    handlers.put("kt10001", orders::sell);
    handlers.put("kt10002", orders::amend);
    handlers.put("kt10003", orders::cancel);
    handlers.put("kt10006", orders::buyOnCredit);
    handlers.put("kt10007", orders::sellOnCredit);
    handlers.put("kt10008", orders::amend);
    handlers.put("kt10009", orders::cancel);
    handlers.put("kt50000", orders::buyGold);
    handlers.put("kt50001", orders::sellGold);
    handlers.put("kt50002", orders::amendGold);
    handlers.put("kt50003", orders::cancelGold);
    AmericanOrders american = new AmericanOrders(market, errors);
    handlers.put("ust20000", american::buy);
    handlers.put("ust20001", american::sell);
    handlers.put("ust20002", american::amend);
    handlers.put("ust20003", american::cancel);
  }

  private void addAccounts(Market market, ErrorBook errors) {
    handlers.put("ka00001", new AccountNumber()::answer);
    AccountAnswers accounts = new AccountAnswers(market, Wallet.DOMESTIC);
    each(accounts::deposit, "kt00001", "kt00003", "kt00013", "kt00017");
    each(accounts::balance, "kt00004", "kt00005", "kt00018", "ka10085");
    AccountAnswers gold = new AccountAnswers(market, Wallet.GOLD);
    handlers.put("kt50020", gold::balance);
    handlers.put("kt50021", gold::deposit);
    AccountHistory history = new AccountHistory(market);
    handlers.put("ka01690", history::balance);
    handlers.put("kt00002", history::days);
    handlers.put("kt00016", history::period);
    Affordable affordable = new Affordable(market, new OrderNumbers(errors));
    each(affordable::cash, "kt00010", "kt00011");
    handlers.put("kt00012", affordable::credit);
    OrderListings listings = new OrderListings(market, Wallet.DOMESTIC);
    handlers.put("ka10075", listings::open);
    handlers.put("ka10076", listings::fills);
    handlers.put("ka10088", listings::parts);
    handlers.put("kt00007", listings::details);
    handlers.put("kt00009", listings::status);
    OrderListings golden = new OrderListings(market, Wallet.GOLD);
    handlers.put("kt50030", golden::goldStatus);
    handlers.put("kt50031", golden::details);
    handlers.put("kt50075", golden::goldOpen);
    DealAnswers deals = new DealAnswers(market, Wallet.DOMESTIC);
    each(deals::sold, "ka10072", "ka10073", "ka10077");
    handlers.put("ka10074", deals::daily);
    handlers.put("ka10170", deals::journal);
    handlers.put("kt00008", deals::nextSettlements);
    handlers.put("kt00015", deals::statement);
    handlers.put("kt50032", new DealAnswers(market, Wallet.GOLD)::statement);
    addAmerican(market, affordable);
  }

  private void addAmerican(Market market, Affordable affordable) {
    AmericanAccount account = new AmericanAccount(market);
    each(account::deposit, "ust21110", "ust21111", "ust21120", "ust21160");
    each(account::balance, "ust21070", "ust21170");
    handlers.put("ust21121", account::venues);
    AmericanHistory history = new AmericanHistory(market);
    handlers.put("ust21131", history::venues);
    handlers.put("ust21132", history::balance);
    handlers.put("ust21650", history::period);
    CurrencyAnswers currency = new CurrencyAnswers(market, errors);
    each(currency::rate, "ust31300", "ust31301");
    handlers.put("ust31302", currency::order);
    handlers.put("ust31490", affordable::american);
    AmericanListings listings = new AmericanListings(market);
    handlers.put("ust21050", listings::open);
    each(listings::all, "ust21150", "ust21180", "ust21510");
    DealAnswers deals = new DealAnswers(market, Wallet.AMERICA);
    handlers.put("ust21100", deals::statement);
    each(deals::sold, "ust21530", "ust21630", "ust21640");
    handlers.put("ust21610", deals::journal);
    handlers.put("ust21620", deals::sides);
    each(deals::daily, "ust21660", "ust21661");
  }

  private void each(Handler handler, String... operations) {
    for (String operation : operations) {
      handlers.put(operation, handler);
    }
  }

  @Override
  public @Nullable Reply reply(ApiCall call) {
    Handler handler = handlers.get(call.operation().id());
    if (handler == null && tables.operations().contains(call.operation().id())) {
      handler = (asked, sheet) -> Objects.requireNonNull(tables.answer(asked, sheet));
    }
    if (handler == null) {
      return isAboutTheAccount(call.operation())
          ? new Reply(BlankAnswer.of(call.operation()), false)
          : null;
    }
    Sheet sheet = sheet(call.operation());
    try {
      return handler.answer(call, sheet);
    } catch (Refusal refusal) {
      throw failure(refusal, call);
    }
  }

  /** Whether the market answers an operation. */
  public boolean computes(Operation operation) {
    return handlers.containsKey(operation.id()) || tables.operations().contains(operation.id());
  }

  /** Whether an operation is answered without values. */
  public boolean blanks(Operation operation) {
    return !computes(operation) && isAboutTheAccount(operation);
  }

  /** The elements of an operation's answer. */
  public List<String> elements(Operation operation) {
    return sheet(operation).elements();
  }

  /** How many of the elements the tables know a quantity for; -1 where no table describes it. */
  public int known(Operation operation, List<String> elements) {
    return tables.operations().contains(operation.id())
        ? (int) elements.stream().filter(e -> tables.knows(operation.id(), e)).count()
        : -1;
  }

  private Sheet sheet(Operation operation) {
    return sheets.computeIfAbsent(operation.id(), id -> new Sheet(operation));
  }

  /** What the market plays of an account must not stand beside somebody else's orders. */
  private static boolean isAboutTheAccount(Operation operation) {
    return operation.effect() == Effect.QUERY && ACCOUNT_PATHS.contains(operation.path());
  }

  /**
   * The codes are those seen live; RC4004, RC4005, RC4006, RC4008, RC4009 and RC4033 are made up in
   * their manner.
   */
  private Failure failure(Refusal refusal, ApiCall call) {
    return switch (refusal.reason()) {
      case UNKNOWN_STOCK -> errors.failure("1903", venue(call), call.text("stk_cd"));
      case BEFORE_OPEN -> refusal("RC4057", "장시작전");
      case AFTER_CLOSE -> refusal("RC4058", "장종료");
      case NO_TRADING_DAY -> refusal("RC4010", "영업일이 아닙니다.");
      case NOT_AT_THIS_HOUR -> refusal("RC4006", "해당 시간에 낼 수 없는 매매구분입니다.");
      case NO_SUCH_ORDER_TYPE -> refusal("RC4008", "처리할 수 없는 매매구분입니다.");
      case NO_PRICE -> refusal("RC4009", "주문단가를 확인하세요.");
      case OFF_THE_GRID -> refusal("RC4003", "호가단위 오류입니다.");
      case OUTSIDE_THE_LIMITS -> refusal("RC4004", "가격제한폭을 벗어났습니다.");
      case BAD_QUANTITY -> refusal("RC4005", "수량을 확인하세요.");
      case UNKNOWN_ORDER -> refusal("RC4032", "원주문번호가 존재하지 않습니다.");
      case NOTHING_OPEN -> refusal("RC4033", "정정/취소할 수량이 없습니다.");
      case NOT_ENOUGH_CASH ->
          mock
              ? refusal("RC4025", "주문가능금액을 확인하세요.")
              : errors.refusal("855056", "매수증거금이 부족합니다. " + refusal.possible() + "주 매수가능");
      case NOT_ENOUGH_SHARES ->
          errors.refusal("800033", "매도가능수량이 부족합니다. " + refusal.possible() + "주 매도가능");
    };
  }

  /** The venue that a request names, or that the suffix of its code stands for. */
  private static String venue(ApiCall call) {
    String named = call.text("dmst_stex_tp") + call.text("stex_tp");
    String code = call.text("stk_cd");
    return !named.isEmpty()
        ? named
        : code.endsWith("_NX") ? "NXT" : code.endsWith("_AL") ? "SOR" : "KRX";
  }

  private Failure refusal(String code, String message) {
    return errors.refusal(code, mock ? "모의투자 " + message : message);
  }
}
