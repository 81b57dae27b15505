package io.github.kiwoomjava.codegen.plan;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.kiwoomjava.codegen.naming.Labels;
import io.github.kiwoomjava.codegen.naming.Words;
import io.github.kiwoomjava.codegen.plan.ValuePlan.Form;
import io.github.kiwoomjava.codegen.tables.FieldKey;
import io.github.kiwoomjava.codegen.tables.Section;
import io.github.kiwoomjava.codegen.typing.Kind;
import io.github.kiwoomjava.spec.model.Field;
import io.github.kiwoomjava.spec.model.Requirement;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Makes members, and lines of the catalogue, of named and typed fields. */
final class MemberPlans {
  /** A fixed value is a word; more than this is no value but a sentence. */
  private static final int LONGEST_FIXED = 100;

  private static final Pattern LETTERED = Pattern.compile("\\s*[A-Z]\\d[0-9A-Z]{5}\\s*");

  private final Secrets secrets = new Secrets();
  private final RequestTable requests;
  private final EditionNotes editions;

  MemberPlans(RequestTable requests, EditionNotes editions) {
    this.requests = requests;
    this.editions = editions;
  }

  /**
   * A member.
   *
   * @param slot the place of its element
   * @param titles for a body of several tables, the table that alone has an element
   */
  MemberPlan member(
      MessageContext context,
      FieldKey key,
      Field field,
      String name,
      ValuePlan value,
      int slot,
      Map<String, String> titles) {
    boolean request = context.section() == Section.REQUEST;
    return new MemberPlan(
        name,
        value,
        slot,
        null,
        new FieldDoc(
            Words.phrase(name),
            Labels.display(field.label()),
            List.of(field.element()),
            field.length(),
            field.facts().codes(),
            field.facts().defaultValue(),
            titles.get(field.element()),
            !request && isLettered(value, context.examples().at(key)),
            editions.of(key, field)),
        request && field.requirement() == Requirement.REQUIRED,
        request ? fixed(field, value) : null,
        request ? requests.rule(key, value) : RequestRule.NONE,
        secrets.isSecret(key.element()));
  }

  private static boolean isLettered(ValuePlan value, List<JsonNode> examples) {
    return value.form() == Form.SCALAR
        && value.typing().kind() == Kind.STOCK_CODE
        && examples.stream().anyMatch(example -> LETTERED.matcher(example.asText()).matches());
  }

  private static @Nullable String fixed(Field field, ValuePlan value) {
    String fixed = field.facts().fixed();
    boolean usable =
        fixed != null
            && fixed.length() <= LONGEST_FIXED
            && value.form() == Form.SCALAR
            && switch (value.typing().kind()) {
              case TEXT, CODE -> true;
              default -> false;
            };
    return usable ? fixed : null;
  }

  /**
   * A line of the catalogue.
   *
   * @param path how the member is reached from its message
   */
  FieldLine line(
      MessageContext context,
      FieldKey key,
      Field field,
      ValuePlan value,
      String path,
      List<FieldLine.Detail> details) {
    String unit = value.typing().unit();
    String type = value.type() == null ? "" : value.type().simpleName();
    boolean structure = value.form() != Form.SCALAR;
    return new FieldLine(
        context.section(),
        key.path(),
        path,
        value.form() == Form.RAW_JSON ? "json" : value.typing().kind().tableName(),
        unit == null ? "" : unit,
        Labels.display(field.label()),
        structure ? "" : type,
        structure ? type : "",
        details);
  }
}
