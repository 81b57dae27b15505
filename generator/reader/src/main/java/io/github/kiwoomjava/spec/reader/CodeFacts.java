package io.github.kiwoomjava.spec.reader;

import io.github.kiwoomjava.spec.model.CodeValue;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the list of permitted values in a description: {@code 0:전체, 1:코스피}, also the other way
 * round ({@code 코스피:0, 코스닥:1}), without labels ({@code KRX,NXT,SOR}) or in parentheses.
 *
 * <p>A list that goes on with values in another form ({@code 0:전체, 10,20,30 이상}) is left to the
 * remark: half of a code set would mislead.
 */
final class CodeFacts {
  private static final Pattern ITEM =
      Pattern.compile(
          "(?<![^\\s,.(/])(?:((?:''|[-+%]|[A-Z0-9][A-Z0-9._]{0,12}|[a-z]))\\s*(?:[:;]|\\.(?=[가-힣]))\\s*"
              + "|(0\\d)(?=[가-힣]))");
  private static final Pattern GOLD = Pattern.compile("([A-Z]\\d{6,}) ([^,]+?)(?:, |$)");
  private static final Pattern REVERSED =
      Pattern.compile("(?<![^\\s,])((?=[A-Z]*[가-힣])[가-힣A-Z]+)\\s*:\\s*([A-Z0-9]+)(?=[\\s,]|$)");
  private static final Pattern BARE =
      Pattern.compile("[A-Z]{1,4}(?:\\s*,\\s*[A-Z]{1,4})+|[0-9](?:\\s+or\\s+[0-9])+(?=$|\\s*/)");
  private static final Pattern BETWEEN = Pattern.compile("\\s*,\\s*|\\s+or\\s+");
  private static final Pattern TAIL =
      Pattern.compile("\\n|※|\\s나머지|\\s+\\d+(?:,\\d+)+|\\s+[(]ex[.]|\\s예[)]");
  private static final Pattern MORE_BARE = Pattern.compile("(?:\\s*,\\s*[A-Z]{1,4})+");
  private static final Pattern STOCK = Pattern.compile("[0-9][0-9A-Z]{5}(?:_[A-Z]+)?");
  private static final Pattern LIST_OF_NUMBERS =
      Pattern.compile("^[\\s,]*\\d+\\s*,\\s*\\d+.*", Pattern.DOTALL);
  private static final Pattern REMARK_ON_DEFAULT =
      Pattern.compile("\\s*[(](?:기본값|[Dd]efault|고정값)[)]");

  /** Words that show that the list explains something else than this element's values. */
  private static final Pattern FOREIGN =
      Pattern.compile("접두어|단위\\s*:|\\sor\\s+[a-z]|[(]ex|원/g|[.]{2}$|,,");

  private CodeFacts() {}

  static List<CodeValue> take(Prose prose) {
    String text = prose.text();
    if (FOREIGN.matcher(text).find()) {
      return List.of();
    }
    List<CodeValue> codes = labelled(prose, text, 0);
    if (codes.isEmpty()) {
      codes = labelled(prose, text, 1);
    }
    if (codes.isEmpty()) {
      codes = whole(prose, REVERSED, 2, 1);
    }
    if (codes.isEmpty()) {
      codes = whole(prose, GOLD, 1, 2);
    }
    return codes.isEmpty() ? bare(prose) : codes;
  }

  /** A label without the remark that its value is the default or the only one. */
  static String withoutRemark(String label) {
    return REMARK_ON_DEFAULT.matcher(label).replaceAll("");
  }

  private record Start(int from, int labelFrom, String value) {}

  private static List<CodeValue> labelled(Prose prose, String text, int depth) {
    List<Start> starts = new ArrayList<>();
    int end = text.length();
    Matcher item = ITEM.matcher(text);
    while (item.find()) {
      if (depthAt(text, item.start()) == depth) {
        String value = item.group(1) == null ? item.group(2) : item.group(1);
        starts.add(new Start(item.start(), item.end(), value.equals("''") ? "" : value));
      }
    }
    if (starts.isEmpty()) {
      return List.of();
    }
    if (depth > 0) {
      end = closing(text, starts.get(0).from());
      int limit = end;
      starts.removeIf(start -> start.from() > limit);
    }
    List<CodeValue> codes = new ArrayList<>();
    Set<String> values = new HashSet<>();
    int last = end;
    for (int i = 0; i < starts.size(); i++) {
      Start start = starts.get(i);
      boolean isLast = i + 1 == starts.size();
      int labelEnd = isLast ? end : starts.get(i + 1).from();
      if (isLast) {
        labelEnd = endOfLastLabel(text, start.labelFrom(), end);
        last = labelEnd;
      }
      String label = text.substring(start.labelFrom(), labelEnd).replaceAll("[\\s,;.]+$", "");
      if (label.length() > 40
          || label.indexOf('\n') >= 0
          || !isNew(codes, values, start.value(), bareLabel(label))
          || start.value().equals("YYYY")
          || STOCK.matcher(label).matches()) {
        return List.of();
      }
      if (values.add(start.value())) {
        codes.add(new CodeValue(start.value(), bareLabel(label)));
      }
    }
    String rest = text.substring(last, end);
    if (LIST_OF_NUMBERS.matcher(rest).matches()) {
      return List.of();
    }
    if (MORE_BARE.matcher(rest).matches()) {
      BETWEEN
          .splitAsStream(rest.replaceFirst("^[\\s,]+", ""))
          .forEach(value -> codes.add(new CodeValue(value, "")));
      last = end;
    }
    int from = depth > 0 ? starts.get(0).from() - 1 : starts.get(0).from();
    prose.cut(from, depth > 0 && last == end ? Math.min(end + 1, text.length()) : last);
    return codes;
  }

  /** A value that stands twice with two labels is no list of codes; with one label it is a slip. */
  private static boolean isNew(
      List<CodeValue> codes, Set<String> values, String value, String label) {
    return !values.contains(value) || codes.contains(new CodeValue(value, label));
  }

  private static String bareLabel(String label) {
    return label.matches("[(][^()]*[)]") ? label.substring(1, label.length() - 1) : label;
  }

  /** Behind the last label there may be a sentence; it begins at a comma or a new line. */
  private static int endOfLastLabel(String text, int from, int end) {
    Matcher tail = TAIL.matcher(text).region(from, end);
    int stop = tail.find() ? tail.start() : end;
    for (int i = from; i < stop; i++) {
      if (text.charAt(i) == ',' && depthAt(text, i) == depthAt(text, from)) {
        return i;
      }
    }
    return stop;
  }

  private static int depthAt(String text, int position) {
    int depth = 0;
    for (int i = 0; i < position; i++) {
      char c = text.charAt(i);
      if (c == '(') {
        depth++;
      } else if (c == ')' && depth > 0) {
        depth--;
      }
    }
    return depth;
  }

  private static int closing(String text, int from) {
    int depth = depthAt(text, from);
    for (int i = from; i < text.length(); i++) {
      if (text.charAt(i) == ')' && depthAt(text, i + 1) < depth) {
        return i;
      }
    }
    return text.length();
  }

  /** Codes that make up the whole description, or nothing. */
  private static List<CodeValue> whole(Prose prose, Pattern pattern, int value, int label) {
    List<CodeValue> codes = new ArrayList<>();
    Set<String> values = new HashSet<>();
    Matcher matcher = pattern.matcher(prose.text());
    int end = 0;
    while (matcher.find()) {
      if (!prose.text().substring(end, matcher.start()).matches("[\\s,]*")
          || !values.add(matcher.group(value))) {
        return List.of();
      }
      codes.add(new CodeValue(matcher.group(value), matcher.group(label).strip()));
      end = matcher.end();
    }
    String rest = prose.text().substring(end);
    if (codes.isEmpty() || !rest.matches("[\\s,]*(?:나머지.*)?")) {
      return List.of();
    }
    prose.cut(0, end);
    return codes;
  }

  private static List<CodeValue> bare(Prose prose) {
    Matcher matcher = BARE.matcher(prose.text());
    if (!matcher.lookingAt() || (!matcher.hitEnd() && prose.text().charAt(matcher.end()) == ',')) {
      return List.of();
    }
    String list = matcher.group();
    boolean whole = matcher.end() == prose.text().length();
    if (!whole && !list.contains(" or ")) {
      return List.of();
    }
    prose.cut(0, matcher.end());
    return BETWEEN.splitAsStream(list).map(value -> new CodeValue(value, "")).toList();
  }
}
