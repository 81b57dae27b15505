package io.github.kiwoomjava.mock.market;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;

/** A market with its own days, hours and moods. */
final class Country {
  static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");

  private final TradingDays days;
  private final Session session;
  private final Factors factors;
  private final ZoneId zone;

  private Country(TradingDays days, Session session, Factors factors, ZoneId zone) {
    this.days = days;
    this.session = session;
    this.factors = factors;
    this.zone = zone;
  }

  static Country korea(long seed) {
    return new Country(
        new TradingDays(Calendar::isTradingDay), Session.KOREA, new Factors(seed, "korea"), SEOUL);
  }

  static Country america(long seed) {
    return new Country(
        new TradingDays(AmericanCalendar::isTradingDay),
        Session.AMERICA,
        new Factors(seed, "america"),
        AmericanCalendar.ZONE);
  }

  TradingDays days() {
    return days;
  }

  Session session() {
    return session;
  }

  Factors factors() {
    return factors;
  }

  /** The time there. */
  LocalDateTime local(LocalDateTime korean) {
    return zone.equals(SEOUL)
        ? korean
        : korean.atZone(SEOUL).withZoneSameInstant(zone).toLocalDateTime();
  }

  /** The Korean time of a local one. */
  LocalDateTime korean(LocalDateTime local) {
    return zone.equals(SEOUL)
        ? local
        : local.atZone(zone).withZoneSameInstant(SEOUL).toLocalDateTime();
  }

  /** The trading day that a local time belongs to: that date, or the last trading day before. */
  int day(LocalDateTime local) {
    return days.indexUpTo(local.toLocalDate());
  }

  /** Steps over by a local time, on its trading day or on the last one before. */
  int steps(LocalDateTime local) {
    LocalDate date = local.toLocalDate();
    return days.contains(date) ? session.countAt(local.toLocalTime()) : session.steps();
  }
}
