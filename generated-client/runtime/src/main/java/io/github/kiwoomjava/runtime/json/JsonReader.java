package io.github.kiwoomjava.runtime.json;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads one JSON document, for generated decoders, which ask for values in the order that they
 * come.
 *
 * <p>Broken JSON is a {@link io.github.kiwoomjava.runtime.error.DecodingException}, from any
 * method. A value that is good JSON and not what its element should be is absent and reported to
 * the {@link ProblemListener}; the rest of the document is not harmed. Blank strings and {@code
 * null} are absent and not reported. Not thread-safe.
 */
public final class JsonReader extends TemporalReader {
  /** Whether nothing of the innermost container has been read yet. */
  private boolean first;

  /** A reader that warns of each unreadable field once, through SLF4J. */
  public JsonReader(byte[] json) {
    this(json, ProblemListener.warningOnce());
  }

  /**
   * A reader.
   *
   * @param json the whole document in UTF-8; it is not copied and must not change
   * @param problems hears of values that could not be read
   */
  public JsonReader(byte[] json, ProblemListener problems) {
    super(json, problems);
  }

  /** The byte that is read next, from 0. */
  public int offset() {
    return pos;
  }

  /**
   * The text of a member of the object under the cursor, found without moving the cursor, for
   * members that say how to read the ones before them. Does not check the JSON that it passes.
   *
   * @param name in ASCII
   * @return null if there is no such member in this object, or if it is no string
   */
  public @Nullable String lookAhead(String name) {
    return new LookAhead(json).text(pos, name);
  }

  /**
   * Begins an object.
   *
   * @return false if it is absent, or reported and false if it is something else; then there is
   *     nothing more to read of it. The document itself must be an object.
   */
  public boolean beginObject() {
    if (peek() == '{') {
      enter(pos);
      pos++;
      first = true;
      return true;
    }
    if (depth() == 0) {
      throw broken("the document is not an object", pos);
    }
    absentOr("an object was expected");
    return false;
  }

  /**
   * Moves to the next value whose name is in the table, past those that are not.
   *
   * @param expected the index to try first, one more than the last one
   * @return its index, or -1 at the end of the object
   */
  public int nextField(FieldTable fields, int expected) {
    byte[] b = json;
    int p = pos;
    if (first) {
      first = false;
      table = fields;
    } else if (p < b.length && b[p] == ',') {
      p++;
    } else {
      p = afterValue();
      if (p < 0) {
        return -1;
      }
    }
    int length = fields.match(b, p, expected);
    if (length > 0) {
      pos = p + length;
      return expected;
    }
    return find(fields, expected, p, null);
  }

  /**
   * Like {@link #nextField} for an object whose names are FIDs.
   *
   * @param unknown takes the values whose FID is not in the table
   */
  public int nextFid(FieldTable fids, int expected, UnknownFields unknown) {
    byte[] b = json;
    int p = pos;
    if (first) {
      first = false;
      table = fids;
    } else if (p < b.length && b[p] == ',') {
      p++;
    } else {
      p = afterValue();
      if (p < 0) {
        return -1;
      }
    }
    int length = fids.match(b, p, expected);
    if (length > 0) {
      pos = p + length;
      return expected;
    }
    return find(fids, expected, p, unknown);
  }

  /** The byte after the comma, or -1 if the object ends. */
  private int afterValue() {
    int p = solid(pos);
    if (json[p] == ',') {
      return p + 1;
    }
    if (json[p] != '}') {
      throw broken("no , or } here", p);
    }
    endContainer(p);
    return -1;
  }

  private void endContainer(int at) {
    pos = at + 1;
    first = false;
    leave();
  }

  private int find(FieldTable fields, int expected, int from, @Nullable UnknownFields unknown) {
    int p = solid(from);
    if (json[p] == '}' && json[from - 1] != ',') {
      endContainer(p);
      return -1;
    }
    while (true) {
      p = solid(p);
      int guess = fields.guess(expected);
      int length = fields.match(json, p, guess);
      if (length > 0) {
        pos = p + length;
        return guess;
      }
      int index = quickIndex(fields, p);
      if (index >= 0) {
        fields.learn(expected, index);
        return index;
      }
      if (json[p] != '"') {
        throw broken("a name is missing", p);
      }
      int end = nameQuote(p + 1);
      pos = colonEnd(end + 1);
      index = unknown == null ? lookUp(fields, p + 1, end) : lookUpFid(fields, p + 1, end, unknown);
      if (index >= 0) {
        fields.learn(expected, index);
        return index;
      }
      p = afterValue();
      if (p < 0) {
        return -1;
      }
    }
  }

  /** The index of a name that is easily told, and moves past its colon; or -1. */
  private int quickIndex(FieldTable fields, int at) {
    QuickNames names = fields.quick();
    int slot = names.find(json, at);
    if (slot < 0) {
      return -1;
    }
    int end = at + names.length(slot);
    pos = json[end] == ':' ? end + 1 : colonEnd(end);
    return names.index(slot);
  }

  /** The index of a name; the value of an unknown one is skipped. */
  private int lookUp(FieldTable fields, int from, int to) {
    int index = fields.find(json, from, to);
    if (index < 0) {
      byte[] plain = unescapedName(from, to);
      index = plain == null ? -1 : fields.find(plain, 0, plain.length);
      if (index < 0) {
        skipValue();
      }
    }
    return index;
  }

  private byte @Nullable [] unescapedName(int from, int to) {
    for (int i = from; i < to; i++) {
      if (json[i] == '\\') {
        return Utf8.text(json, from, to).getBytes(StandardCharsets.UTF_8);
      }
    }
    return null;
  }

  private int lookUpFid(FieldTable fids, int from, int to, UnknownFields unknown) {
    int fid = Digits.fid(json, from, to);
    if (fid < 0) {
      start = pos;
      skipValue();
      problem("its name is no FID");
      return -1;
    }
    int index = fids.findFid(fid);
    if (index < 0) {
      String value = unknownValue();
      if (value != null) {
        unknown.put(fid, value);
      }
    }
    return index;
  }

  /** A value as it came; containers as JSON. */
  private @Nullable String unknownValue() {
    if (peek() != '"') {
      return readRawJson();
    }
    int begin = pos + 1;
    int end = closingQuote(begin);
    pos = end + 1;
    return Utf8.text(json, begin, end);
  }

  /**
   * Begins an array.
   *
   * @return false if it is absent, or reported and false if it is something else
   */
  public boolean beginArray() {
    if (peek() == '[') {
      enter(pos);
      pos++;
      first = true;
      return true;
    }
    absentOr("a list was expected");
    return false;
  }

  /** Moves to the next element of the array; false at its end. */
  public boolean nextElement() {
    int p = solid(pos);
    if (json[p] == ']') {
      endContainer(p);
      return false;
    }
    if (first) {
      first = false;
    } else if (json[p] != ',') {
      throw broken("no , or ] here", p);
    } else {
      p++;
    }
    pos = p;
    return true;
  }

  /**
   * Reads an array of anything.
   *
   * @return the elements without absent ones, unmodifiable; empty if the array is absent or,
   *     reported, no array
   */
  public <T> List<T> readList(ElementDecoder<T> decoder) {
    if (!beginArray()) {
      return List.of();
    }
    List<T> elements = new ArrayList<>();
    while (nextElement()) {
      T element = decoder.decode(this);
      if (element != null) {
        elements.add(element);
      }
    }
    return List.copyOf(elements);
  }

  /**
   * Reads an array of texts. A blank one counts, since it can mean "for all", as in registrations.
   * A text by itself is an array of one, as the sheets have it where the server has arrays.
   */
  public List<String> readTextList() {
    if (peek() != '"') {
      return readList(JsonReader::readTextElement);
    }
    String only = readText();
    return only == null ? List.of() : List.of(only);
  }

  private @Nullable String readTextElement() {
    boolean blankCounts = peek() == '"';
    String text = readText();
    return text == null && blankCounts ? "" : text;
  }

  /**
   * Ends the reading.
   *
   * @throws io.github.kiwoomjava.runtime.error.DecodingException if anything but white space
   *     follows
   */
  public void endDocument() {
    for (int p = pos; p < json.length; p++) {
      if (json[p] != ' ' && json[p] != '\n' && json[p] != '\r' && json[p] != '\t') {
        throw broken("something follows the document", p);
      }
    }
    pos = json.length;
  }

  /** Skips what stands for a missing container and reports anything else. */
  private void absentOr(String expected) {
    byte c = json[pos];
    if (c == '{' || c == '[') {
      unexpected(expected);
    } else if (token()) {
      problem(expected);
    }
  }
}
