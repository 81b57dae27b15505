package io.github.kiwoomjava.spec.reader;

import java.util.ArrayList;
import java.util.List;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** The workbook's own part: which sheets there are, in which order. */
final class WorkbookHandler extends DefaultHandler {
  /**
   * @param relation the id by which the package finds the sheet's part
   */
  record Entry(String name, String relation, boolean hidden) {}

  private final List<Entry> entries = new ArrayList<>();

  List<Entry> entries() {
    return entries;
  }

  @Override
  public void startElement(String uri, String name, String qualified, Attributes attributes) {
    if (!name.equals("sheet")) {
      return;
    }
    String title = "";
    String relation = "";
    boolean hidden = false;
    for (int i = 0; i < attributes.getLength(); i++) {
      String value = attributes.getValue(i);
      switch (attributes.getLocalName(i)) {
        case "name" -> title = value;
        case "id" -> relation = value;
        case "state" -> hidden = !value.equals("visible");
        default -> {
          // sheetId and extensions say nothing to us
        }
      }
    }
    entries.add(new Entry(title, relation, hidden));
  }
}
