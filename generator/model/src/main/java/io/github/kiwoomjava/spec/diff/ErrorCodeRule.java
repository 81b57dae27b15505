package io.github.kiwoomjava.spec.diff;

import io.github.kiwoomjava.spec.model.ErrorCode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The error sheet. Codes stay numbers in text, so a new one breaks nothing. */
final class ErrorCodeRule {
  private final Changes changes;

  ErrorCodeRule(Changes changes) {
    this.changes = changes;
  }

  void check(List<ErrorCode> olds, List<ErrorCode> news) {
    Map<String, String> old = byCode(olds);
    Map<String, String> now = byCode(news);
    TreeSet<String> codes = new TreeSet<>(old.keySet());
    codes.addAll(now.keySet());
    for (String code : codes) {
      String before = old.get(code);
      String after = now.get(code);
      if (before == null) {
        add(ChangeKind.ERROR_CODE_ADDED, code, null, after, Level.COMPATIBLE);
      } else if (after == null) {
        add(ChangeKind.ERROR_CODE_REMOVED, code, before, null, Level.COMPATIBLE);
      } else if (!Texts.same(before, after)) {
        add(ChangeKind.ERROR_CODE_CHANGED, code, before, after, Level.NONE);
      }
    }
  }

  private void add(
      ChangeKind kind, String code, @Nullable String old, @Nullable String now, Level wire) {
    changes.add(new Change(kind, null, null, code, old, now, Verdict.wireOnly(wire)));
  }

  private static Map<String, String> byCode(List<ErrorCode> codes) {
    Map<String, String> byCode = new LinkedHashMap<>();
    codes.forEach(code -> byCode.putIfAbsent(code.code(), code.message()));
    return byCode;
  }
}
