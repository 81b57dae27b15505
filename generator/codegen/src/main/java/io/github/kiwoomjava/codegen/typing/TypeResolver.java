package io.github.kiwoomjava.codegen.typing;

import io.github.kiwoomjava.codegen.naming.Labels;
import io.github.kiwoomjava.codegen.naming.TableKeys;
import io.github.kiwoomjava.codegen.tables.CodeFieldRow;
import io.github.kiwoomjava.codegen.tables.ExceptionRow;
import io.github.kiwoomjava.codegen.tables.FieldKey;
import io.github.kiwoomjava.codegen.tables.FlagRow;
import io.github.kiwoomjava.codegen.tables.RuleRow;
import io.github.kiwoomjava.codegen.tables.SpecTables;
import io.github.kiwoomjava.spec.finding.FindingCollector;
import io.github.kiwoomjava.spec.model.Field;
import io.github.kiwoomjava.spec.model.Where;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * Finds a field's kind: a line for exactly this field, a line for the element in all operations,
 * the first rule that matches.
 */
public final class TypeResolver {
  private static final String ALL = "*";
  private static final Pattern UNIT_IN_LABEL = Pattern.compile("\\((%|원|주|USD|천주|백만원)\\)");

  private final Map<FieldKey, FieldTyping> exact = new HashMap<>();
  private final Map<FieldKey, FieldTyping> global = new HashMap<>();
  private final Map<FieldKey, Where> decidedAt = new HashMap<>();
  private final List<Rule> rules = new ArrayList<>();
  private final FindingCollector findings;

  /**
   * Reads the lines.
   *
   * @param findings gets an error for each line that means nothing
   */
  public TypeResolver(SpecTables tables, FindingCollector findings) {
    this.findings = findings;
    tables.exceptions().forEach(this::add);
    tables.codeFields().forEach(this::add);
    tables.flags().forEach(this::add);
    tables.rules().forEach(this::add);
  }

  /** The field's kind, or empty if no table covers it. */
  public Optional<FieldTyping> resolve(FieldKey key, Field field) {
    FieldTyping typing = exact.get(key);
    if (typing == null) {
      typing = global.get(new FieldKey(ALL, key.section(), key.element()));
    }
    if (typing == null) {
      typing = byRule(field);
    }
    return Optional.ofNullable(typing).map(found -> withUnit(found, field));
  }

  private void add(ExceptionRow row) {
    FieldTyping typing = parse(row.kind(), row.argument(), row.where());
    if (typing != null) {
      for (FieldKey key : TableKeys.of(row.operation(), row.section(), row.path())) {
        put(key, typing, row.where());
      }
    }
  }

  private void add(CodeFieldRow row) {
    FieldTyping typing =
        new FieldTyping(
            Kind.CODE, row.type(), row.subset(), 0, null, null, null, null, Decoration.NONE);
    for (FieldKey key : TableKeys.of(row.operation(), row.section(), row.path())) {
      FieldTyping before = (row.operation().equals(ALL) ? global : exact).get(key);
      if (before != null && row.type().equals(before.codeType())) {
        // An exception says the type, too; this line adds the subset.
        decidedAt.remove(key);
      }
      put(key, typing, row.where());
    }
  }

  private void add(FlagRow row) {
    FieldTyping typing =
        new FieldTyping(
            Kind.FLAG,
            null,
            List.of(),
            0,
            null,
            null,
            row.trueValue(),
            row.falseValue(),
            Decoration.NONE);
    for (FieldKey key : TableKeys.of(row.operation(), row.section(), row.path())) {
      put(key, typing, row.where());
    }
  }

  private void put(FieldKey key, FieldTyping typing, Where where) {
    (key.operation().equals(ALL) ? global : exact).put(key, typing);
    Where before = decidedAt.put(key, where);
    if (before != null) {
      findings.error(
          "typing-conflict",
          where,
          "types " + key + ", which " + before + " types already; remove one of the lines");
    }
  }

  private void add(RuleRow row) {
    FieldTyping typing = parse(row.kind(), row.argument(), row.where());
    if (typing == null) {
      return;
    }
    try {
      rules.add(
          new Rule(
              typing, expression(row.element()), expression(row.label()), expression(row.unit())));
    } catch (PatternSyntaxException e) {
      findings.error("typing-rule", row.where(), "has an invalid expression: " + e.getMessage());
    }
  }

  private @Nullable FieldTyping parse(String kind, String argument, Where where) {
    try {
      return TypingArguments.parse(kind, argument);
    } catch (IllegalArgumentException e) {
      findings.error("typing-line", where, String.valueOf(e.getMessage()));
      return null;
    }
  }

  private @Nullable FieldTyping byRule(Field field) {
    String label = Labels.normal(field.label()).replaceAll("\\s+", "");
    String unit = unitWord(field);
    for (Rule rule : rules) {
      if (rule.matches(field.element(), label, unit)) {
        return rule.typing();
      }
    }
    return null;
  }

  private static FieldTyping withUnit(FieldTyping typing, Field field) {
    boolean numeric =
        typing.kind() == Kind.INTEGER
            || typing.kind() == Kind.DECIMAL
            || typing.kind() == Kind.PRICE;
    return numeric && typing.unit() == null
        ? typing.withUnit(Units.ofKorean(unitWord(field)))
        : typing;
  }

  private static String unitWord(Field field) {
    String stated = field.facts().unit();
    if (stated != null) {
      return stated;
    }
    Matcher matcher = UNIT_IN_LABEL.matcher(field.label());
    return matcher.find() ? matcher.group(1) : "";
  }

  private static @Nullable Pattern expression(String cell) {
    return cell.isEmpty() ? null : Pattern.compile(cell);
  }

  private record Rule(
      FieldTyping typing,
      @Nullable Pattern element,
      @Nullable Pattern label,
      @Nullable Pattern unit) {
    boolean matches(String elementCell, String labelCell, String unitCell) {
      return matches(element, elementCell) && matches(label, labelCell) && matches(unit, unitCell);
    }

    private static boolean matches(@Nullable Pattern expression, String cell) {
      return expression == null || expression.matcher(cell).matches();
    }
  }
}
