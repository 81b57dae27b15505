package io.github.kiwoomjava.spec.reader;

import io.github.kiwoomjava.spec.finding.FindingCollector;
import io.github.kiwoomjava.spec.model.Facts;
import io.github.kiwoomjava.spec.model.Where;
import org.jspecify.annotations.Nullable;

/** A description to facts and a remark (first form). */
final class FactExtractor {
  record Result(Facts facts, @Nullable String remark) {}

  FactExtractor(FindingCollector findings) {}

  Result extract(String label, String description, Where where) {
    String remark = description.strip();
    return new Result(Facts.NONE, remark.isEmpty() ? null : remark);
  }
}
