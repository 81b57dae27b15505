package io.github.kiwoomjava.runtime.order;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A listing and what to ask it.
 *
 * @param listing which
 * @param body the elements of the request
 */
public record ListingQuery(OrderListing listing, Map<String, String> body) {
  static final ZoneId SEOUL = ZoneId.of("Asia/Seoul");
  private static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
  private static final String SERVERS_TODAY = "";

  /** Makes the body unmodifiable. */
  public ListingQuery {
    body = Collections.unmodifiableMap(new LinkedHashMap<>(body)); // keeps the order
  }

  /**
   * All listings that may show an order, open ones before the others: an order that is filled
   * meanwhile is then seen twice rather than never.
   */
  public static List<ListingQuery> allFor(SentOrder order, Instant now) {
    LocalDate sentOn = LocalDate.ofInstant(order.sentAt(), SEOUL);
    boolean sameDay = sentOn.equals(LocalDate.ofInstant(now, SEOUL));
    String date = text(sentOn);
    List<ListingQuery> queries = new ArrayList<>();
    switch (order.desk()) {
      case DOMESTIC -> {
        if (sameDay) { // these two have no other day than today
          queries.add(of(OrderListing.DOMESTIC_OPEN, order, date));
          queries.add(of(OrderListing.DOMESTIC_EXECUTED, order, date));
        }
        queries.add(of(OrderListing.DOMESTIC_OF_DAY, order, date));
      }
      case GOLD -> {
        queries.add(of(OrderListing.GOLD_OPEN, order, date));
        queries.add(of(OrderListing.GOLD_OF_DAY, order, date));
      }
      case US -> {
        for (String day : daysInUs(order.sentAt(), sameDay)) {
          queries.add(of(OrderListing.US_OPEN, order, day));
          queries.add(of(OrderListing.US_OF_DAY, order, day));
        }
        queries.add(of(OrderListing.US_TODAY, order, SERVERS_TODAY));
      }
    }
    return queries;
  }

  /** The trading day passes midnight in Seoul, and nobody says whose date an order gets. */
  private static Set<String> daysInUs(Instant sentAt, boolean sameDay) {
    Set<String> days = new LinkedHashSet<>();
    days.add(SERVERS_TODAY);
    if (!sameDay) {
      days.add(text(LocalDate.ofInstant(sentAt, SEOUL)));
      days.add(text(LocalDate.ofInstant(sentAt, NEW_YORK)));
    }
    return days;
  }

  private static String text(LocalDate date) {
    return DateTimeFormatter.BASIC_ISO_DATE.format(date);
  }

  private static ListingQuery of(OrderListing listing, SentOrder order, String date) {
    return new ListingQuery(listing, listing.body(order.stockCode().base(), date));
  }
}
