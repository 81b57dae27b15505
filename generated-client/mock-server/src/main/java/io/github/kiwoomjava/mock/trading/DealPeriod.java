package io.github.kiwoomjava.mock.trading;

import io.github.kiwoomjava.mock.market.AccountView;
import io.github.kiwoomjava.mock.market.Deal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Which days a question about executions means; today where it names none. */
final class DealPeriod {
  private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("yyyyMM");

  static String month(LocalDate date) {
    return MONTH.format(date);
  }

  List<Deal> of(AccountView account, Request request) {
    for (String element : List.of("base_dt", "cntr_dt")) {
      LocalDate day = request.date(element);
      if (day != null) {
        return account.deals(day, day);
      }
    }
    LocalDate from = begin(request.text("strt_dt"));
    LocalDate to = end(request.text("end_dt"));
    if (from == null) {
      return account.deals(account.today(), account.today());
    }
    // Who names only a beginning means that day, if the sheet has no end to name.
    boolean oneDay = request.fields().stream().noneMatch(f -> f.element().equals("end_dt"));
    return account.deals(from, to != null ? to : oneDay ? from : account.today());
  }

  private static @Nullable LocalDate begin(String text) {
    YearMonth month = month(text);
    return month != null ? month.atDay(1) : day(text);
  }

  private static @Nullable LocalDate end(String text) {
    YearMonth month = month(text);
    return month != null ? month.atEndOfMonth() : day(text);
  }

  private static @Nullable YearMonth month(String text) {
    try {
      return text.length() == 6 ? YearMonth.parse(text, MONTH) : null;
    } catch (DateTimeParseException e) {
      return null;
    }
  }

  private static @Nullable LocalDate day(String text) {
    try {
      return text.length() == 8 ? LocalDate.parse(text, DateTimeFormatter.BASIC_ISO_DATE) : null;
    } catch (DateTimeParseException e) {
      return null;
    }
  }
}
