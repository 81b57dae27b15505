package io.github.kiwoomjava.spec.diff.report;

import io.github.kiwoomjava.spec.diff.SpecDiff;

final class DiffHtml {
  String render(SpecDiff diff) {
    return "";
  }
}
