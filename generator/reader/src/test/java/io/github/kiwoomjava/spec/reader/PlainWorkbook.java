package io.github.kiwoomjava.spec.reader;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipFile;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Another, much simpler way to read the cells of a workbook, to check the reader against. */
final class PlainWorkbook {
  private PlainWorkbook() {}

  /** Sheet title to row number to column letter to text. */
  static Map<String, Map<Integer, Map<String, String>>> read(Path path) throws Exception {
    try (ZipFile zip = new ZipFile(path.toFile())) {
      List<String> strings = new ArrayList<>();
      for (Element item : elements(document(zip, "xl/sharedStrings.xml"), "si")) {
        strings.add(texts(item));
      }
      Map<String, String> targets = new LinkedHashMap<>();
      for (Element relation :
          elements(document(zip, "xl/_rels/workbook.xml.rels"), "Relationship")) {
        targets.put(relation.getAttribute("Id"), relation.getAttribute("Target"));
      }
      Map<String, Map<Integer, Map<String, String>>> sheets = new LinkedHashMap<>();
      for (Element sheet : elements(document(zip, "xl/workbook.xml"), "sheet")) {
        String target = targets.get(sheet.getAttribute("r:id"));
        String part = target.startsWith("/") ? target.substring(1) : "xl/" + target;
        sheets.put(sheet.getAttribute("name"), rows(document(zip, part), strings));
      }
      return sheets;
    }
  }

  static String id(Map<Integer, Map<String, String>> rows) {
    return rows.values().stream()
        .filter(row -> "API ID".equals(row.get("A")))
        .map(row -> row.get("C"))
        .findFirst()
        .orElseThrow();
  }

  /** The rows below "구분", which hold an element and more than that. */
  static List<String> fieldRows(Map<Integer, Map<String, String>> rows) {
    List<String> fields = new ArrayList<>();
    boolean inTable = false;
    for (Map.Entry<Integer, Map<String, String>> entry : rows.entrySet()) {
      Map<String, String> row = entry.getValue();
      String first = row.getOrDefault("A", "");
      if (first.equals("구분")) {
        inTable = true;
        continue;
      }
      inTable &= first.isEmpty() || first.equals("Header") || first.equals("Body");
      if (inTable && row.containsKey("B") && row.containsKey("C")) {
        String type = row.getOrDefault("D", "").toUpperCase(Locale.ROOT);
        fields.add(
            row(
                entry.getKey(),
                row.get("B"),
                row.get("C"),
                type.startsWith("LIST") ? "LIST" : type,
                row.getOrDefault("E", ""),
                row.getOrDefault("F", "")));
      }
    }
    return fields;
  }

  static String row(int number, String... cells) {
    return number + ": " + String.join(" ¦ ", cells);
  }

  private static Map<Integer, Map<String, String>> rows(Document sheet, List<String> strings) {
    Map<Integer, Map<String, String>> rows = new TreeMap<>();
    for (Element cell : elements(sheet, "c")) {
      NodeList value = cell.getElementsByTagName("v");
      if (value.getLength() == 1) {
        String reference = cell.getAttribute("r");
        String raw = value.item(0).getTextContent();
        String text = cell.getAttribute("t").equals("s") ? strings.get(Integer.parseInt(raw)) : raw;
        if (!text.isEmpty()) {
          rows.computeIfAbsent(
                  Integer.valueOf(reference.replaceAll("[A-Z]", "")), any -> new TreeMap<>())
              .put(reference.replaceAll("[0-9]", ""), text);
        }
      }
    }
    return rows;
  }

  private static String texts(Element item) {
    StringBuilder text = new StringBuilder();
    NodeList parts = item.getElementsByTagName("t");
    for (int i = 0; i < parts.getLength(); i++) {
      text.append(parts.item(i).getTextContent());
    }
    return text.toString();
  }

  private static Document document(ZipFile zip, String name) throws Exception {
    try {
      return DocumentBuilderFactory.newInstance()
          .newDocumentBuilder()
          .parse(new ByteArrayInputStream(zip.getInputStream(zip.getEntry(name)).readAllBytes()));
    } catch (IOException e) {
      throw new IOException(name, e);
    }
  }

  private static List<Element> elements(Document document, String name) {
    List<Element> elements = new ArrayList<>();
    NodeList nodes = document.getElementsByTagName(name);
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }
}
