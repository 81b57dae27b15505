package io.github.kiwoomjava.mock.example;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.github.kiwoomjava.spec.model.Field;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/**
 * Makes the rows of a later page from the rows of an example: dates go back and prices with them;
 * rows without a date get other codes and names, or else other numbers.
 */
public final class MoreRows {
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HHmmss");

  private MoreRows() {}

  /** Whether there is anything to make pages of: an array of objects at any depth. */
  public static boolean hasRows(JsonNode node) {
    if (node.isArray()) {
      return node.path(0).isObject();
    }
    return StreamSupport.stream(node.spliterator(), false).anyMatch(MoreRows::hasRows);
  }

  /** The example as page {@code page} (from 1) after the first. */
  public static ObjectNode page(ObjectNode example, List<Field> fields, int page) {
    ObjectNode copy = example.deepCopy();
    for (Map.Entry<String, JsonNode> entry : copy.properties()) {
      JsonNode value = entry.getValue();
      List<Field> children =
          fields.stream()
              .filter(field -> field.element().equals(entry.getKey()))
              .findFirst()
              .map(Field::children)
              .orElse(List.of());
      if (value instanceof ArrayNode rows && rows.path(0).isObject()) {
        entry.setValue(rows(rows, children, page));
      } else if (value instanceof ObjectNode object) {
        entry.setValue(page(object, children, page));
      }
    }
    return copy;
  }

  private static ArrayNode rows(ArrayNode rows, List<Field> fields, int page) {
    Map<String, ColumnKind> kinds = kinds(rows, fields);
    ArrayNode result = rows.arrayNode(rows.size());
    long days = daysBack(rows, kinds) * page;
    boolean dated = kinds.containsValue(ColumnKind.DATE) || kinds.containsValue(ColumnKind.TIME);
    boolean coded = kinds.containsValue(ColumnKind.STOCK_CODE);
    for (JsonNode row : rows) {
      ObjectNode changed = row.deepCopy();
      for (Map.Entry<String, JsonNode> cell : changed.properties()) {
        String text = cell.getValue().asText().strip();
        if (!cell.getValue().isTextual() || text.isEmpty()) {
          continue;
        }
        String other =
            switch (kinds.getOrDefault(cell.getKey(), ColumnKind.OTHER)) {
              case DATE -> back(text, days);
              case TIME -> kinds.containsValue(ColumnKind.DATE) ? text : earlier(text, page);
              case STOCK_CODE -> dated ? text : code(text, page);
              case NAME -> dated || !coded ? text : text + (page + 1);
              case PRICE -> dated ? lower(text, page) : text;
              case NUMBER -> dated || coded ? text : plus(text, page);
              case OTHER -> text;
            };
        if (!other.equals(text)) {
          cell.setValue(TextNode.valueOf(other));
        }
      }
      result.add(changed);
    }
    return result;
  }

  private static Map<String, ColumnKind> kinds(ArrayNode rows, List<Field> fields) {
    Map<String, Field> byElement = new LinkedHashMap<>();
    fields.forEach(field -> byElement.putIfAbsent(field.element(), field));
    Map<String, ColumnKind> kinds = new LinkedHashMap<>();
    rows.get(0)
        .fieldNames()
        .forEachRemaining(
            name -> {
              List<String> values =
                  StreamSupport.stream(rows.spliterator(), false)
                      .map(row -> row.path(name).asText().strip())
                      .filter(value -> !value.isEmpty())
                      .toList();
              kinds.put(name, ColumnKind.of(name, byElement.get(name), values));
            });
    return kinds;
  }

  /** What the page spans, in whole weeks, so that a weekday stays one. */
  private static long daysBack(ArrayNode rows, Map<String, ColumnKind> kinds) {
    long longest = 0;
    for (Map.Entry<String, ColumnKind> column : kinds.entrySet()) {
      if (column.getValue() == ColumnKind.DATE) {
        List<LocalDate> dates =
            StreamSupport.stream(rows.spliterator(), false)
                .map(row -> row.path(column.getKey()).asText().strip())
                .filter(value -> !value.isEmpty())
                .map(value -> LocalDate.parse(value.substring(0, 8), ColumnKind.BASIC_DATE))
                .sorted()
                .toList();
        longest =
            Math.max(
                longest, ChronoUnit.DAYS.between(dates.get(0), dates.get(dates.size() - 1)) + 1);
      }
    }
    return (longest + 6) / 7 * 7;
  }

  private static String back(String date, long days) {
    LocalDate day = LocalDate.parse(date.substring(0, 8), ColumnKind.BASIC_DATE).minusDays(days);
    return day.format(ColumnKind.BASIC_DATE) + date.substring(8);
  }

  private static String earlier(String time, int page) {
    return LocalTime.parse(time, TIME).minusMinutes(10L * page).format(TIME);
  }

  private static String code(String code, int page) {
    int from = code.length() - 6;
    int number = Integer.parseInt(code.substring(from, from + 1)) * 1000;
    String rest = code.substring(from);
    if (!rest.chars().allMatch(Character::isDigit)) {
      return code.substring(0, from) + (number / 1000 + page) % 10 + rest.substring(1);
    }
    int other = (Integer.parseInt(rest) + 7310 * page) % 1_000_000;
    return code.substring(0, from) + "%06d".formatted(other);
  }

  /** Four per mille down a page, rounded as coarsely as the original, so that order is kept. */
  private static String lower(String price, int page) {
    int digits = 0;
    while (digits < price.length() && !Character.isDigit(price.charAt(digits))) {
      digits++;
    }
    String sign = price.substring(0, digits);
    BigDecimal value = new BigDecimal(price.substring(digits));
    int scale = value.signum() == 0 ? value.scale() : Math.min(value.scale(), coarse(value));
    BigDecimal lower =
        value
            .multiply(BigDecimal.valueOf(Math.max(1, 1000 - 4L * page)).movePointLeft(3))
            .setScale(scale, RoundingMode.DOWN)
            .setScale(value.scale());
    return sign + padded(lower.toPlainString(), price.length() - digits);
  }

  private static int coarse(BigDecimal value) {
    return value.scale() > 0 ? value.scale() : value.stripTrailingZeros().scale();
  }

  private static String plus(String number, int page) {
    int end = number.length();
    int start = end;
    while (start > 0 && end - start < 15 && Character.isDigit(number.charAt(start - 1))) {
      start--;
    }
    long value = Long.parseLong(number.substring(start, end)) + page;
    return number.substring(0, start) + padded(Long.toString(value), end - start);
  }

  private static String padded(String digits, int length) {
    return "0".repeat(Math.max(0, length - digits.length())) + digits;
  }
}
