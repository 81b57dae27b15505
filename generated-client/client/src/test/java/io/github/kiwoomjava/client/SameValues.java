package io.github.kiwoomjava.client;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.kiwoomjava.runtime.catalog.FieldInfo;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Compares what a sheet shows with what the client made of it. Written without looking at the
 * decoders: numbers are compared as numbers, everything else letter by letter.
 */
final class SameValues {
  private static final Set<String> NUMBERS = Set.of("integer", "decimal", "price");
  private static final Set<String> DATES = Set.of("date", "time", "date-time", "month", "year");

  private final Map<String, FieldInfo> fields;
  private final Map<String, String> otherSpellings;
  private final List<String> differences = new ArrayList<>();

  /**
   * Compares messages of one operation.
   *
   * @param otherSpellings paths that the sheet's examples use, to those that the client uses
   */
  SameValues(List<FieldInfo> fields, Map<String, String> otherSpellings) {
    this.fields =
        fields.stream().collect(Collectors.toMap(FieldInfo::path, field -> field, (a, b) -> a));
    this.otherSpellings = otherSpellings;
  }

  /** The differences, each with its path; empty if the client kept everything. */
  List<String> compare(JsonNode sheet, JsonNode client) {
    differences.clear();
    compare(sheet, client, "", "");
    return List.copyOf(differences);
  }

  private void compare(JsonNode sheet, JsonNode client, String path, String place) {
    if (client == null || client.isNull()) {
      if (!isAbsent(sheet, path)) {
        differences.add(place + ": lost " + sheet);
      }
    } else if (sheet.isObject() && client.isObject()) {
      compareObjects(sheet, client, path, place);
    } else if (sheet.isArray() && client.isArray()) {
      compareArrays(sheet, client, path, place);
    } else if (sheet.isTextual() && client.isArray() && client.size() < 2) {
      // The sheets write a text by itself where the wire has an array of texts.
      compare(sheet, client.get(0), path, place);
    } else if (sheet.isContainerNode() || client.isContainerNode()) {
      differences.add(place + ": " + sheet + " became " + client);
    } else if (!sameScalar(sheet.asText(), client.asText(), path)) {
      differences.add(place + ": " + sheet + " became " + client);
    }
  }

  private void compareObjects(JsonNode sheet, JsonNode client, String path, String place) {
    for (Map.Entry<String, JsonNode> entry : sheet.properties()) {
      String sheetPath = join(path, entry.getKey());
      String clientPath = otherSpellings.getOrDefault(sheetPath, sheetPath);
      String name = clientPath.substring(clientPath.lastIndexOf('/') + 1);
      compare(entry.getValue(), client.get(name), clientPath, join(place, entry.getKey()));
    }
    client
        .fieldNames()
        .forEachRemaining(
            name -> {
              if (!sheet.has(name)
                  && !otherSpellings.containsValue(join(path, name))
                  && !isEmptyList(client.get(name))) {
                differences.add(join(place, name) + ": added " + client.get(name));
              }
            });
  }

  private void compareArrays(JsonNode sheet, JsonNode client, String path, String place) {
    if (sheet.size() != client.size()) {
      differences.add(place + ": " + sheet.size() + " rows became " + client.size());
      return;
    }
    for (int i = 0; i < sheet.size(); i++) {
      compare(sheet.get(i), client.get(i), path, place + "[" + i + "]");
    }
  }

  /** A list that is absent is empty in Java, and then empty on the wire. */
  private static boolean isEmptyList(JsonNode client) {
    return client.isArray() && client.isEmpty();
  }

  private boolean isAbsent(JsonNode sheet, String path) {
    if (sheet.isContainerNode()) {
      return sheet.isEmpty();
    }
    String text = sheet.asText().strip();
    return text.isEmpty() || sheet.isNull() || (DATES.contains(kind(path)) && isNoDate(text));
  }

  /** Kiwoom's ways of saying that there is no date. */
  private static boolean isNoDate(String text) {
    return text.chars().allMatch(c -> c == '0') || text.chars().allMatch(c -> c == '9');
  }

  private boolean sameScalar(String sheet, String client, String path) {
    if (sheet.strip().equals(client.strip())) {
      return true;
    }
    String kind = kind(path);
    if (kind.equals("time") && sheet.strip().matches("2[4-9].*|3[0-9].*")) {
      return client.strip().equals(onNextDay(sheet.strip()));
    }
    if (kind.equals("date")) {
      return sheet.strip().replaceFirst("[ T][0:.]*$", "").equals(client.strip());
    }
    return NUMBERS.contains(kind)
        && number(sheet) != null
        && number(client) != null
        && number(sheet).compareTo(number(client)) == 0;
  }

  /** Sessions that end after midnight count their hours on. */
  private static String onNextDay(String time) {
    return "%02d%s".formatted(Integer.parseInt(time.substring(0, 2)) - 24, time.substring(2));
  }

  private String kind(String path) {
    FieldInfo field = fields.get(path);
    return field == null ? "" : field.kind();
  }

  /** However many signs: one minus among them makes it negative. */
  private static BigDecimal number(String text) {
    String bare = text.strip().replace(",", "").replaceAll("%$", "");
    String digits = bare.replaceAll("^[+-]+", "");
    if (!digits.matches("[0-9]*\\.?[0-9]+|[0-9]+\\.")) {
      return null;
    }
    BigDecimal magnitude = new BigDecimal(digits);
    return bare.substring(0, bare.length() - digits.length()).contains("-")
        ? magnitude.negate()
        : magnitude;
  }

  private static String join(String path, String name) {
    return path.isEmpty() ? name : path + "/" + name;
  }
}
