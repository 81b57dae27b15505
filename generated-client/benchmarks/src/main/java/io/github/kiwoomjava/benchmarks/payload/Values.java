package io.github.kiwoomjava.benchmarks.payload;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Values that look like those of the example: as long, with the sign, the zeros and the point. */
final class Values {
  private static final List<String> NUMBERS = List.of("price", "integer", "decimal");
  private static final LocalDate NEWEST = LocalDate.of(2026, 11, 20);

  private final Random random;
  private final Map<String, String> kinds;

  Values(Random random, Map<String, String> kinds) {
    this.random = random;
    this.kinds = kinds;
  }

  /** Another row like this one. */
  ObjectNode row(ObjectNode example, int index) {
    ObjectNode row = example.objectNode();
    for (Map.Entry<String, JsonNode> member : example.properties()) {
      String kind = kinds.getOrDefault(member.getKey(), "text");
      String value = member.getValue().asText();
      if (kind.equals("date") && !value.isBlank()) {
        row.put(member.getKey(), date(index));
      } else {
        row.put(member.getKey(), NUMBERS.contains(kind) ? likeNumber(value) : value);
      }
    }
    return row;
  }

  /** Puts values where the example has none. */
  void fill(ObjectNode message) {
    for (Map.Entry<String, JsonNode> member : message.properties()) {
      if (member.getValue().asText().isBlank()) {
        member.setValue(
            message.textNode(
                switch (kinds.getOrDefault(member.getKey(), "text")) {
                  case "time" -> "%02d%02d%02d".formatted(9 + random.nextInt(6), 15, 30);
                  case "decimal" -> "+%d.%02d".formatted(random.nextInt(100), random.nextInt(100));
                  case "price" -> "-%d".formatted(10_000 + random.nextInt(90_000));
                  case "integer" -> Integer.toString(random.nextInt(10_000_000));
                  default -> "";
                }));
      }
    }
  }

  private String likeNumber(String value) {
    StringBuilder number = new StringBuilder(value);
    boolean leading = true;
    for (int i = 0; i < number.length(); i++) {
      char c = number.charAt(i);
      leading &= c < '1' || c > '9';
      if (!leading && c >= '0' && c <= '9') {
        boolean first = c != '0' && i > 0 && !Character.isDigit(number.charAt(i - 1));
        number.setCharAt(
            i, (char) ('0' + (i == 0 || first ? 1 + random.nextInt(9) : random.nextInt(10))));
      }
    }
    return number.toString();
  }

  private static String date(int daysBack) {
    return NEWEST.minusDays(daysBack).format(DateTimeFormatter.BASIC_ISO_DATE);
  }
}
