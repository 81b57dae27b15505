package io.github.kiwoomjava.spec.reader;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/** Texts, numbers, words and names of an example, as people type them. */
final class JsonScalars {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
  private static final Pattern NUMBER =
      Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?([eE][+-]?[0-9]{1,3})?");
  private static final Pattern NUMBER_LIKE = Pattern.compile("[+-]?[0-9.,]+");
  private static final String QUOTES = "\"'`“”‘’„＂＇";

  /** What follows a raw line break if the text before it was never closed. */
  private static final Pattern NEW_MEMBER =
      Pattern.compile("\\s*([\"'][^\"'\\n]*[\"']\\s*:|[}\\]])");

  private final JsonText text;
  private final JsonRepairs repairs;

  JsonScalars(JsonText text, JsonRepairs repairs) {
    this.text = text;
    this.repairs = repairs;
  }

  String name() {
    if (isQuote(text.peek())) {
      return quoted();
    }
    int from = text.position();
    while (!text.atEnd()
        && !JsonText.isSpace(text.peek())
        && ":=,{}[]\"'".indexOf(text.peek()) < 0) {
      text.next();
    }
    if (text.position() == from) {
      // Something like "{" where a name belongs: take one character, or we would stand still.
      text.next();
    }
    String name = text.from(from);
    repair(FindingCode.EXAMPLE_UNQUOTED_NAME, () -> Snippet.of(name));
    return name;
  }

  JsonNode value() {
    if (isQuote(text.peek())) {
      return NODES.textNode(quoted());
    }
    int from = text.position();
    while (!text.atEnd() && ",{}[]\n\"'#".indexOf(text.peek()) < 0 && !text.startsWith(" //")) {
      text.next();
    }
    if (text.position() == from) {
      text.next();
    }
    String word = text.from(from).strip();
    return switch (word) {
      case "true" -> NODES.booleanNode(true);
      case "false" -> NODES.booleanNode(false);
      case "null" -> NODES.nullNode();
      default -> numberOrWord(word);
    };
  }

  private JsonNode numberOrWord(String word) {
    if (NUMBER.matcher(word).matches()) {
      return number(word);
    }
    switch (word) {
      case "True", "TRUE" -> {
        repair(FindingCode.EXAMPLE_UNQUOTED_VALUE, () -> word);
        return NODES.booleanNode(true);
      }
      case "False", "FALSE" -> {
        repair(FindingCode.EXAMPLE_UNQUOTED_VALUE, () -> word);
        return NODES.booleanNode(false);
      }
      case "None", "NULL", "Null", "nil", "undefined" -> {
        repair(FindingCode.EXAMPLE_UNQUOTED_VALUE, () -> word);
        return NODES.nullNode();
      }
      default -> {
        boolean numeric = NUMBER_LIKE.matcher(word).matches();
        repair(
            numeric ? FindingCode.EXAMPLE_ODD_NUMBER : FindingCode.EXAMPLE_UNQUOTED_VALUE,
            () -> Snippet.of(word) + ", taken as text");
        return NODES.textNode(word);
      }
    }
  }

  /** The same kinds of node as Jackson makes of the canonical JSON. */
  private static JsonNode number(String word) {
    BigDecimal value = new BigDecimal(word);
    String plain = value.toPlainString();
    if (plain.indexOf('.') >= 0) {
      return NODES.numberNode(new BigDecimal(plain));
    }
    BigInteger integer = new BigInteger(plain);
    if (integer.bitLength() < 32) {
      return NODES.numberNode(integer.intValue());
    }
    return integer.bitLength() < 64
        ? NODES.numberNode(integer.longValue())
        : NODES.numberNode(integer);
  }

  static boolean isQuote(char c) {
    return QUOTES.indexOf(c) >= 0;
  }

  private String quoted() {
    char open = text.next();
    if (open != '"') {
      repair(FindingCode.EXAMPLE_SINGLE_QUOTES, () -> "such as " + open);
    }
    StringBuilder value = new StringBuilder();
    while (!text.atEnd()) {
      char c = text.peek();
      if (closes(open, c)) {
        text.next();
        if (endsText()) {
          return value.toString();
        }
        repair(FindingCode.EXAMPLE_INNER_QUOTE, () -> "behind " + Snippet.of(value.toString()));
        value.append(c);
      } else if (c == '\n' && isUnfinished()) {
        repair(FindingCode.EXAMPLE_UNFINISHED_TEXT, () -> Snippet.of(value.toString()));
        return value.toString().replaceFirst("\\s*,?\\s*$", "");
      } else if (c == '\\') {
        text.next();
        escape(value);
      } else {
        if (c < ' ') {
          repair(FindingCode.EXAMPLE_LINE_BREAK, () -> "behind " + Snippet.of(value.toString()));
        }
        value.append(text.next());
      }
    }
    repair(FindingCode.EXAMPLE_UNFINISHED_TEXT, () -> Snippet.of(value.toString()));
    return value.toString();
  }

  private static boolean closes(char open, char c) {
    return open == c
        || (c == '”' && open == '“')
        || (c == '’' && open == '‘')
        || (c == '”' && open == '„');
  }

  /** Whether what follows a quote can follow a text; if not, the quote is part of the text. */
  private boolean endsText() {
    if (text.onlySpaceUpToLineEnd()) {
      return true;
    }
    char c = text.firstSolid(text.position());
    return c == JsonText.END || ",:=}]#/.…{[".indexOf(c) >= 0 || isQuote(c);
  }

  private boolean isUnfinished() {
    return NEW_MEMBER
        .matcher(text.whole())
        .region(text.position(), text.whole().length())
        .lookingAt();
  }

  private void escape(StringBuilder value) {
    char c = text.peek();
    switch (c) {
      case '"', '\\', '/' -> value.append(c);
      case 'b' -> value.append('\b');
      case 'f' -> value.append('\f');
      case 'n' -> value.append('\n');
      case 'r' -> value.append('\r');
      case 't' -> value.append('\t');
      case 'u' -> {
        unicode(value);
        return;
      }
      default -> {
        repair(FindingCode.EXAMPLE_BAD_ESCAPE, () -> "\"\\" + (c < ' ' ? "" : c) + "\"");
        if (c != '\'' || text.atEnd()) {
          value.append('\\');
        }
        return;
      }
    }
    text.next();
  }

  private void unicode(StringBuilder value) {
    int from = text.position() + 1;
    String hex =
        text.whole()
            .substring(
                Math.min(from, text.whole().length()), Math.min(from + 4, text.whole().length()));
    if (hex.matches("[0-9A-Fa-f]{4}")) {
      value.append((char) Integer.parseInt(hex, 16));
      text.skip(5);
    } else {
      repair(FindingCode.EXAMPLE_BAD_ESCAPE, () -> "\"\\u\" without four hexadecimal digits");
      value.append('\\');
    }
  }

  private void repair(FindingCode code, Supplier<String> detail) {
    repairs.add(code, text::line, detail);
  }
}
