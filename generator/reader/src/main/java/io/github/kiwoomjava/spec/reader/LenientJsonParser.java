package io.github.kiwoomjava.spec.reader;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/**
 * Reads the documents of an example cell although people typed them.
 *
 * <p>Every deviation from JSON is recorded as a repair. On valid JSON the result equals Jackson's.
 */
final class LenientJsonParser {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final int DEEPEST = 200;

  /** Nothing sensible can be made of the text. */
  static final class GivenUpException extends Exception {
    private static final long serialVersionUID = 1L;

    GivenUpException(String message) {
      super(message);
    }
  }

  private final JsonText text;
  private final JsonRepairs repairs;
  private final JsonScalars scalars;

  private final List<JsonNode> documents = new ArrayList<>();

  /** How many of the enclosing values are objects and arrays, to judge a stray bracket. */
  private int objects;

  private int arrays;

  /** Whether the last thing skipped were dots, behind which a comma is no fault of its own. */
  private boolean omitted;

  LenientJsonParser(String text, JsonRepairs repairs) {
    this.text = new JsonText(text);
    this.repairs = repairs;
    this.scalars = new JsonScalars(this.text, repairs);
  }

  /** The documents so far. */
  List<JsonNode> documents() {
    return documents;
  }

  /** Reads all documents of the cell, which may be none. */
  void parse() throws GivenUpException {
    while (true) {
      skipSpaceAndComments();
      if (text.atEnd()) {
        break;
      }
      char c = text.peek();
      if (c == '{' || c == '[') {
        documents.add(value());
      } else if (c == ',' || c == ';') {
        text.next();
      } else {
        String stray = text.restOfLine();
        repair(
            c == '}' || c == ']' ? FindingCode.EXAMPLE_BRACKETS : FindingCode.EXAMPLE_STRAY_TEXT,
            () -> "outside of any document: " + Snippet.of(stray));
      }
    }
    if (documents.size() > 1) {
      repair(FindingCode.EXAMPLE_SEVERAL, () -> documents.size() + " documents");
    }
  }

  private JsonNode value() throws GivenUpException {
    if (objects + arrays > DEEPEST) {
      throw new GivenUpException("more than " + DEEPEST + " brackets are open");
    }
    return switch (text.peek()) {
      case '{' -> object();
      case '[' -> array();
      default -> scalars.value();
    };
  }

  private ObjectNode object() throws GivenUpException {
    ObjectNode object = NODES.objectNode();
    text.next();
    objects++;
    boolean comma = true;
    boolean first = true;
    while (true) {
      skipSpaceAndComments();
      if (skipOmission()) {
        comma = true;
        continue;
      }
      char c = text.peek();
      if (c == ',') {
        text.next();
        if (comma) {
          repair(FindingCode.EXAMPLE_EXTRA_COMMA, () -> "a comma without a member before it");
        }
        comma = true;
        continue;
      }
      if (endsHere('}', ']', arrays)) {
        reportTrailingComma(comma, first);
        break;
      }
      if (!comma) {
        repair(FindingCode.EXAMPLE_MISSING_COMMA, () -> "before " + Snippet.of(nearby()));
      }
      member(object);
      comma = false;
      first = false;
    }
    objects--;
    return object;
  }

  private void member(ObjectNode object) throws GivenUpException {
    String name = scalars.name();
    skipSpaceAndComments();
    if (text.peek() == ':' || text.peek() == '=') {
      if (text.next() == '=') {
        repair(FindingCode.EXAMPLE_MISSING_COLON, () -> "\"=\" behind " + Snippet.of(name));
      }
    } else if (text.peek() != ',' && text.peek() != '}') {
      repair(FindingCode.EXAMPLE_MISSING_COLON, () -> "behind " + Snippet.of(name));
    }
    skipSpaceAndComments();
    char c = text.peek();
    JsonNode value;
    if (c == ',' || c == '}' || c == ']' || text.atEnd()) {
      repair(FindingCode.EXAMPLE_MISSING_VALUE, () -> Snippet.of(name) + ": null taken");
      value = NODES.nullNode();
    } else {
      value = value();
    }
    if (object.has(name)) {
      repair(FindingCode.EXAMPLE_DUPLICATE_NAME, () -> Snippet.of(name));
    }
    object.set(name, value);
  }

  private ArrayNode array() throws GivenUpException {
    ArrayNode array = NODES.arrayNode();
    text.next();
    arrays++;
    boolean comma = true;
    while (true) {
      skipSpaceAndComments();
      if (skipOmission()) {
        comma = true;
        continue;
      }
      char c = text.peek();
      if (c == ',') {
        text.next();
        if (comma) {
          repair(FindingCode.EXAMPLE_EXTRA_COMMA, () -> "a comma without a value before it");
        }
        comma = true;
        continue;
      }
      if (endsHere(']', '}', objects)) {
        reportTrailingComma(comma, array.isEmpty());
        break;
      }
      if (!comma) {
        repair(FindingCode.EXAMPLE_MISSING_COMMA, () -> "before " + Snippet.of(nearby()));
      }
      array.add(value());
      comma = false;
    }
    arrays--;
    return array;
  }

  /** Consumes the end of the current value; what is wrong about brackets is repaired here. */
  private boolean endsHere(char end, char other, int othersOpen) {
    char c = text.peek();
    if (c == end) {
      text.next();
      return true;
    }
    if (text.atEnd()) {
      repair(FindingCode.EXAMPLE_BRACKETS, () -> "\"" + end + "\" is missing at the end");
      return true;
    }
    if (c != other) {
      return false;
    }
    if (othersOpen > 0) {
      repair(
          FindingCode.EXAMPLE_BRACKETS,
          () -> "\"" + end + "\" is missing before \"" + other + "\"");
    } else {
      text.next();
      repair(FindingCode.EXAMPLE_BRACKETS, () -> "\"" + other + "\" where \"" + end + "\" belongs");
    }
    return true;
  }

  private void reportTrailingComma(boolean comma, boolean empty) {
    if (comma && !empty && !omitted) {
      repair(FindingCode.EXAMPLE_EXTRA_COMMA, () -> "a comma behind the last entry");
    }
    omitted = false;
  }

  private boolean skipOmission() {
    omitted = false;
    if (text.startsWith("...") || text.peek() == '…') {
      repair(FindingCode.EXAMPLE_OMISSION, () -> "dots stand for entries that were left out");
      while (text.peek() == '.' || text.peek() == '…') {
        text.next();
      }
      skipSpaceAndComments();
      if (text.peek() == ',') {
        text.next();
      }
      omitted = true;
      skipSpaceAndComments();
      char c = text.peek();
      return c != '}' && c != ']' && !text.atEnd();
    }
    return false;
  }

  private void skipSpaceAndComments() {
    while (true) {
      text.skipSpace();
      if (text.peek() == '#' || text.startsWith("//")) {
        String comment = text.restOfLine();
        repair(FindingCode.EXAMPLE_COMMENT, () -> Snippet.of(comment));
      } else if (text.startsWith("/*")) {
        int end = text.whole().indexOf("*/", text.position() + 2);
        repair(FindingCode.EXAMPLE_COMMENT, () -> "a comment between /* and */");
        text.moveTo(end < 0 ? text.whole().length() : end + 2);
      } else {
        return;
      }
    }
  }

  private String nearby() {
    int from = text.position();
    return text.whole().substring(from, Math.min(from + 30, text.whole().length()));
  }

  private void repair(FindingCode code, Supplier<String> detail) {
    repairs.add(code, text::line, detail);
  }
}
