package io.github.kiwoomjava.codegen.plan;

import io.github.kiwoomjava.codegen.tables.FieldKey;
import io.github.kiwoomjava.spec.finding.FindingCollector;
import io.github.kiwoomjava.spec.model.Field;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Two members of one object must differ, also where upper and lower case do not count. */
final class MemberCollisions {
  /** The component that keeps the realtime fields that a sheet does not know. */
  static final String UNKNOWN_FIELDS = "unknownFields";

  private final boolean strict;
  private final FindingCollector findings;

  MemberCollisions(boolean strict, FindingCollector findings) {
    this.strict = strict;
    this.findings = findings;
  }

  /**
   * The members with distinct names.
   *
   * @param fields of which field each member was made
   */
  List<MemberPlan> resolve(FieldKey object, List<MemberPlan> members, List<Field> fields) {
    Map<String, Field> taken = new HashMap<>();
    List<MemberPlan> distinct = new ArrayList<>();
    for (int i = 0; i < members.size(); i++) {
      MemberPlan member = members.get(i);
      Field field = fields.get(i);
      String name = member.name();
      int number = 1;
      while (name.equals(UNKNOWN_FIELDS) || taken.containsKey(lower(name))) {
        number++;
        name = member.name() + number;
      }
      if (number > 1) {
        report(object, member, field, taken.get(lower(member.name())), name);
      }
      taken.put(lower(name), field);
      distinct.add(number == 1 ? member : renamed(member, name));
    }
    return distinct;
  }

  private void report(
      FieldKey object, MemberPlan member, Field field, @Nullable Field first, String renamed) {
    String places =
        first == null
            ? describe(field) + " has a name of the runtime's"
            : describe(first) + " and " + describe(field) + " have the same name";
    String message =
        "in "
            + object
            + ", "
            + places
            + " '"
            + member.name()
            + "' (upper and lower case do not count)";
    if (strict) {
      findings.error(
          "name-collision", field.where(), message + "; name one in naming/overrides.tsv");
    } else {
      findings.warning(
          "wire-name-collision",
          field.where(),
          message + "; the second one is called '" + renamed + "'");
    }
  }

  private static String describe(Field field) {
    return field.element() + " (" + field.label() + ", " + field.where() + ")";
  }

  private static MemberPlan renamed(MemberPlan member, String name) {
    return new MemberPlan(
        name,
        member.value(),
        member.slot(),
        member.family(),
        member.doc(),
        member.required(),
        member.fixed(),
        member.rule(),
        member.secret());
  }

  private static String lower(String name) {
    return name.toLowerCase(Locale.ROOT);
  }
}
