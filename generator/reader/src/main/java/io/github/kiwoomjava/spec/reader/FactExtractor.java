package io.github.kiwoomjava.spec.reader;

import io.github.kiwoomjava.spec.finding.FindingCollector;
import io.github.kiwoomjava.spec.model.CodeValue;
import io.github.kiwoomjava.spec.model.Facts;
import io.github.kiwoomjava.spec.model.SignMeaning;
import io.github.kiwoomjava.spec.model.Where;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A description to facts; what holds no fact stays as the remark. */
final class FactExtractor {
  /**
   * @param remark null if the facts say everything
   */
  record Result(Facts facts, @Nullable String remark) {}

  /** Several times the longest description of any edition; patterns are slow on more. */
  private static final int LONGEST = 4000;

  private static final Pattern UNIT =
      Pattern.compile("^단위\\s*:\\s*([^,\\n※(]+?)(?:[(][^)]*[)])?\\s*(?=,|\\n|※|$)");
  private static final Pattern CURRENCY = Pattern.compile("^(USD)(?=$|,)");
  private static final Pattern SEVERAL_UNITS =
      Pattern.compile("혹은|또는|^단위\\s*:[^,\\n]*,\\s*\\d+주\\s*(?:,|$)|단위\\s*:.*단위\\s*:");
  private static final Pattern SIGNED = Pattern.compile("부호가?\\s*(?:포함|있는)");
  private static final Pattern ONLY_SIGNED =
      Pattern.compile("부호가\\s*(?:포함된|있는)\\s*(?:원화\\s*)?(?:숫자|값)");
  private static final Pattern UP_AND_DOWN =
      Pattern.compile("상승\\s*:?\\s*\\+|\\+\\s*:?\\s*상승", Pattern.DOTALL);

  /** Labels of quoted prices, on which a sign tells the direction against the previous close. */
  private static final Pattern PRICE =
      Pattern.compile(".*(?:현재가|시가|고가|저가|종가|호가|상한가|하한가|체결가|기준가|NAV)\\s*(?:[n0-9]+|[(].*[)])?");

  private static final Pattern NO_PRICE = Pattern.compile("대비|단위|잔량|수량|등락|금액|평가");

  private static final Pattern DEFAULT =
      Pattern.compile("[,\\s(]*(?:기본값|[Dd]efault)\\s*:\\s*([A-Za-z0-9]+)\\s*[)]?");
  private static final Pattern IS_DEFAULT = Pattern.compile("[(](?:기본값|[Dd]efault)[)]");
  private static final Pattern LABEL_IF_ABSENT = Pattern.compile("[(]미입력시\\s*([^)]+)[)]");
  private static final Pattern FIXED =
      Pattern.compile("^([A-Z]+|[a-z_]{5,})\\s*(?:고정값|입력)$|,?\\s*([A-Za-z0-9]+)값으로\\s*고정");
  private static final Pattern IS_FIXED = Pattern.compile("[(]고정값[)]");
  private static final Pattern WORD = Pattern.compile("^[A-Z]{4,}$");
  private static final Pattern REFERENCE =
      Pattern.compile(
          "\\b([a-z]{2,3}[0-9]{5})\\s*(?:API)?\\s*(?:응답\\s*결과의\\s*)?"
              + "(?:([a-z][a-z0-9_]*)\\s*(?:속성|값)[을를]?\\s*)?(?:참고|참조|조회|입력)");

  private final FindingCollector findings;
  private final ScaleFacts scales;
  private final PatternFacts patterns;

  FactExtractor(FindingCollector findings) {
    this.findings = findings;
    this.scales = new ScaleFacts(findings);
    this.patterns = new PatternFacts(findings);
  }

  Result extract(String label, String description, Where where) {
    String text = HtmlEntities.resolve(description);
    if (!text.equals(description)) {
      findings.add(
          FindingCode.HTML_ENTITY.at(where, "HTML entities in the description were resolved"));
    }
    Prose prose = new Prose(text.strip());
    if (prose.text().isEmpty()) {
      return new Result(Facts.NONE, null);
    }
    if (prose.text().length() > LONGEST) {
      findings.add(
          FindingCode.LONG_DESCRIPTION.at(
              where,
              "a description of more than "
                  + LONGEST
                  + " characters was not searched for facts; it is the remark"));
      return new Result(Facts.NONE, prose.text());
    }
    Integer scale = scales.take(prose, where);
    String pattern = patterns.take(prose, where);
    String unit = unit(prose);
    SignMeaning sign = sign(prose, label);
    String reference = reference(prose);
    String fixed = fixed(prose, label);
    MatchResult stated = prose.take(DEFAULT);
    String defaultValue = stated == null ? null : stated.group(1);
    List<CodeValue> codes = new ArrayList<>();
    for (CodeValue code : CodeFacts.take(prose)) {
      if (IS_DEFAULT.matcher(code.label()).find()) {
        defaultValue = code.value();
      }
      if (IS_FIXED.matcher(code.label()).find()) {
        fixed = code.value();
      }
      codes.add(new CodeValue(code.value(), CodeFacts.withoutRemark(code.label())));
    }
    if (defaultValue == null) {
      defaultValue = labelIfAbsent(codes);
    }
    return new Result(
        new Facts(codes, unit, scale, sign, pattern, fixed, defaultValue, reference), prose.rest());
  }

  private static @Nullable String unit(Prose prose) {
    if (prose.has(SEVERAL_UNITS)) {
      return null;
    }
    MatchResult unit = prose.take(UNIT);
    if (unit == null) {
      unit = prose.take(CURRENCY);
    }
    return unit == null ? null : unit.group(1).strip();
  }

  private static @Nullable SignMeaning sign(Prose prose, String label) {
    if (prose.has(UP_AND_DOWN)) {
      return SignMeaning.DIRECTION;
    }
    if (!prose.has(SIGNED)) {
      return null;
    }
    prose.take(ONLY_SIGNED);
    boolean price = PRICE.matcher(label.strip()).matches() && !NO_PRICE.matcher(label).find();
    return price ? SignMeaning.DIRECTION : SignMeaning.NEGATIVE;
  }

  private static @Nullable String reference(Prose prose) {
    MatchResult found = prose.take(REFERENCE);
    if (found == null) {
      return null;
    }
    return found.group(2) == null ? found.group(1) : found.group(1) + "/" + found.group(2);
  }

  private static @Nullable String fixed(Prose prose, String label) {
    MatchResult found = prose.take(FIXED);
    if (found != null) {
      return found.group(1) == null ? found.group(2) : found.group(1);
    }
    MatchResult word = label.strip().equals("서비스명") ? prose.take(WORD) : null;
    return word == null ? null : word.group();
  }

  /** "과거거래순(미입력시 과거거래순)": what holds without a value is the code of that label. */
  private static @Nullable String labelIfAbsent(List<CodeValue> codes) {
    String value = null;
    for (int i = 0; i < codes.size(); i++) {
      CodeValue code = codes.get(i);
      var absent = LABEL_IF_ABSENT.matcher(code.label());
      if (absent.find()) {
        String meant = absent.group(1).strip();
        String label = absent.replaceAll("").strip();
        codes.set(i, new CodeValue(code.value(), label));
        for (CodeValue other : codes) {
          if (other.label().equals(meant)) {
            value = other.value();
          }
        }
      }
    }
    return value;
  }
}
