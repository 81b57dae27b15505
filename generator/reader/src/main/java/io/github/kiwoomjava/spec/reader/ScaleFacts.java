package io.github.kiwoomjava.spec.reader;

import io.github.kiwoomjava.spec.finding.FindingCollector;
import io.github.kiwoomjava.spec.model.Where;
import java.math.BigDecimal;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Finds how many digits stand behind a decimal point that was left out. */
final class ScaleFacts {
  private static final Pattern REMOVED =
      Pattern.compile(
          "(?:※\\s*)?(?:지수\\s*값은\\s*)?소수점\\s*제거\\s*(?:된|한|후)\\s*(?:(\\d+)배\\s*)?값으로\\s*(?:제공|반환)(?:됩니다)?\\.?");
  private static final Pattern LAST_DIGITS = Pattern.compile("우측\\s*(\\d)자리\\s*소수점\\s*자리수");
  private static final Pattern EXAMPLE =
      Pattern.compile(
          "(?:※|예\\))?\\s*[\"']([+-]?\\d+)[\"']\\s*값?[은는]\\s*([+-]?\\d[\\d,]*\\.\\d+)%?"
              + "(?:[을를]?\\s*의미합니다\\.?)?");
  private static final Pattern MORE_EXAMPLES =
      Pattern.compile(
          "\\s*,?\\s*[\"'][+-]?\\d+[\"']\\s*값?[은는]\\s*[+-]?\\d[\\d,]*\\.\\d+%?(?:[을를]?\\s*의미합니다\\.?)?");
  private static final int MOST = 12;

  private final FindingCollector findings;

  ScaleFacts(FindingCollector findings) {
    this.findings = findings;
  }

  @Nullable Integer take(Prose prose, Where where) {
    MatchResult digits = prose.take(LAST_DIGITS);
    if (digits != null) {
      return Integer.valueOf(digits.group(1));
    }
    MatchResult removed = prose.take(REMOVED);
    MatchResult example = prose.take(EXAMPLE);
    if (example != null) {
      prose.take(MORE_EXAMPLES);
    }
    Integer stated =
        removed == null || removed.group(1) == null ? null : removed.group(1).length() - 1;
    Integer shown = example == null ? null : scale(example.group(1), example.group(2));
    if (stated != null && example != null && !stated.equals(shown)) {
      findings.add(
          FindingCode.SCALE_DISAGREEMENT.at(
              where,
              "the description says %s-fold, but its example turns %s into %s; the factor was taken"
                  .formatted(
                      removed == null ? "" : removed.group(1),
                      example.group(1),
                      example.group(2))));
    }
    return stated != null ? stated : shown;
  }

  private static @Nullable Integer scale(String raw, String value) {
    BigDecimal whole = new BigDecimal(raw);
    BigDecimal real = new BigDecimal(value.replace(",", ""));
    for (int scale = 0; scale <= MOST; scale++) {
      if (whole.movePointLeft(scale).compareTo(real) == 0) {
        return scale;
      }
    }
    return null;
  }
}
