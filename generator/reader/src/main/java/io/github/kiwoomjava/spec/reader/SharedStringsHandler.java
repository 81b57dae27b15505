package io.github.kiwoomjava.spec.reader;

import java.util.ArrayList;
import java.util.List;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** The table of shared strings; the runs of rich text are joined, reading aids left out. */
final class SharedStringsHandler extends DefaultHandler {
  private final List<String> strings = new ArrayList<>();
  private final RichText text = new RichText();

  List<String> strings() {
    return strings;
  }

  @Override
  public void startElement(String uri, String name, String qualified, Attributes attributes) {
    if (name.equals("si")) {
      text.begin();
    } else {
      text.start(name);
    }
  }

  @Override
  public void endElement(String uri, String name, String qualified) {
    if (name.equals("si")) {
      strings.add(text.take());
    } else {
      text.end(name);
    }
  }

  @Override
  public void characters(char[] characters, int start, int length) {
    text.characters(characters, start, length);
  }
}
