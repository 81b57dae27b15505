package io.github.kiwoomjava.client;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.kiwoomjava.client.domestic.realtime.StockTradeOperation;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Trades as a recording has them: the sheet's example, of many stocks in turn, each with an
 * accumulated volume that counts the stock's trades.
 */
final class Recording {
  private static final String ITEM = "@ITEM@";
  private static final String COUNT = "@COUNT@";

  private final List<String> items;
  private final String[] parts;

  /** A recording of so many stocks. */
  Recording(int stocks) {
    items = IntStream.range(0, stocks).mapToObj(i -> "%06d".formatted(100_000 + i)).toList();
    ObjectNode message = new LiveExamples().message(StockTradeOperation.REALTIME).deepCopy();
    ObjectNode event = (ObjectNode) message.at("/data/0");
    event.put("item", ITEM);
    ((ObjectNode) event.path("values")).put("13", COUNT);
    String text = message.toString();
    int item = text.indexOf(ITEM);
    int count = text.indexOf(COUNT);
    if (item > count) {
      throw new IllegalStateException("The item comes first in the example: " + text);
    }
    List<String> around = new ArrayList<>();
    around.add(text.substring(0, item));
    around.add(text.substring(item + ITEM.length(), count));
    around.add(text.substring(count + COUNT.length()));
    parts = around.toArray(String[]::new);
  }

  List<String> items() {
    return items;
  }

  /** The messages from one number to another, which is not among them. */
  Stream<String> messages(int from, int to) {
    return IntStream.range(from, to).mapToObj(this::message);
  }

  /** As {@link #messages}, with times: so many a second. */
  Stream<String> timed(int from, int to, double perSecond) {
    return IntStream.range(from, to)
        .mapToObj(
            i -> "{\"at\":" + (i - from) * 1_000 / perSecond + ",\"message\":" + message(i) + "}");
  }

  private String message(int number) {
    return parts[0] + item(number) + parts[1] + count(number) + parts[2];
  }

  private String item(int number) {
    return items.get(number % items.size());
  }

  /** How many trades of its stock a message and those before make, from 1. */
  private int count(int number) {
    return number / items.size() + 1;
  }
}
