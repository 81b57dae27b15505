package io.github.kiwoomjava.spec.diff;

import io.github.kiwoomjava.spec.model.CodeValue;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The codes of a field in both editions. */
record CodeSets(Map<String, String> old, Map<String, String> now) {
  static CodeSets of(FieldPair pair) {
    return new CodeSets(
        byValue(pair.oldField().facts().codes()), byValue(pair.newField().facts().codes()));
  }

  private static Map<String, String> byValue(List<CodeValue> codes) {
    Map<String, String> byValue = new LinkedHashMap<>();
    codes.forEach(code -> byValue.putIfAbsent(code.value(), code.label()));
    return byValue;
  }

  List<String> added() {
    return now.keySet().stream().filter(value -> !old.containsKey(value)).toList();
  }

  List<String> removed() {
    return old.keySet().stream().filter(value -> !now.containsKey(value)).toList();
  }

  List<String> relabelled() {
    return now.keySet().stream()
        .filter(value -> old.containsKey(value) && !Texts.same(old.get(value), now.get(value)))
        .toList();
  }

  /** {@code 1=합산, 2=개별}. */
  static String text(Map<String, String> codes, List<String> values) {
    List<String> parts = new ArrayList<>();
    values.forEach(value -> parts.add(value + "=" + codes.getOrDefault(value, "").strip()));
    return String.join(", ", parts);
  }
}
