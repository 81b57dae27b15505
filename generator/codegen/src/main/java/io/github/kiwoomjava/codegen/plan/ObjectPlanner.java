package io.github.kiwoomjava.codegen.plan;

import io.github.kiwoomjava.codegen.naming.Fids;
import io.github.kiwoomjava.codegen.naming.Words;
import io.github.kiwoomjava.codegen.plan.ValuePlan.Form;
import io.github.kiwoomjava.codegen.plan.ValuePlanner.Decision;
import io.github.kiwoomjava.codegen.tables.FamilyRow;
import io.github.kiwoomjava.codegen.tables.FieldKey;
import io.github.kiwoomjava.spec.finding.FindingCollector;
import io.github.kiwoomjava.spec.model.Field;
import io.github.kiwoomjava.spec.model.Transport;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Plans one object of a message and all that lies below it. */
final class ObjectPlanner {
  /** A record's constructor takes at most 255 slots. */
  private static final int WIDEST_RECORD = 250;

  /** Beyond this, equals, hashCode and the builder would have methods too large for the JIT. */
  private static final int WIDEST_CLASS = 500;

  private final MemberNames names;
  private final ValuePlanner values;
  private final FamilyTable families;
  private final Aliases aliases;
  private final MemberPlans memberPlans = new MemberPlans();
  private final TypeRegistry registry;
  private final MemberCollisions collisions;
  private final EvidenceCheck evidence;
  private final boolean strict;
  private final FindingCollector findings;

  ObjectPlanner(
      MemberNames names,
      ValuePlanner values,
      FamilyTable families,
      Aliases aliases,
      EvidenceCheck evidence,
      boolean strict,
      FindingCollector findings) {
    this.names = names;
    this.values = values;
    this.families = families;
    this.aliases = aliases;
    this.collisions = new MemberCollisions(strict, findings);
    this.evidence = evidence;
    this.registry = new TypeRegistry(strict, findings);
    this.strict = strict;
    this.findings = findings;
  }

  /**
   * Plans an object.
   *
   * @param key the object's own place
   * @param prefix how its members are reached from the message, with a dot at its end if not empty
   * @param titles for a body of several tables, the table that alone has an element
   */
  ObjectPlan plan(
      MessageContext context,
      FieldKey key,
      Target target,
      List<Field> fields,
      String prefix,
      Map<String, String> titles) {
    List<WireSlot> slots = new ArrayList<>();
    List<MemberPlan> members = new ArrayList<>();
    List<Field> fieldOfMember = new ArrayList<>();
    Map<String, FamilyBuilder> builders = new LinkedHashMap<>();
    Map<Integer, FamilyBuilder> familyAt = new TreeMap<>();
    boolean fids = isFidObject(context, key, fields);
    if (fields.size() > WIDEST_CLASS) {
      findings.error(
          "too-many-fields",
          context.operation().where(),
          key
              + " has "
              + fields.size()
              + " fields, a generated type can have "
              + WIDEST_CLASS
              + "; nest some of them");
    }
    for (Field field : unique(key, fields)) {
      FieldKey fieldKey = key.child(field.element());
      FamilyRow family = families.row(fieldKey).orElse(null);
      MemberNames.Named named = family == null ? names.name(fieldKey, field) : familyMember(family);
      Decision decision = values.decide(fieldKey, field, context.examples());
      evidence.check(fieldKey, field, decision.value(), context.examples());
      if (!named.reviewed() || !decision.reviewed()) {
        context.addUnreviewed(fieldKey.path());
      }
      String path =
          family == null
              ? prefix + named.name()
              : prefix + family.list() + "[" + (family.index() - 1) + "]." + family.member();
      int line = context.lineCount();
      ValuePlan value = withType(context, fieldKey, field, named, decision, path);
      context.addLine(line, memberPlans.line(context, fieldKey, field, value, path));
      int slot = slots.size();
      List<String> spellings =
          aliases.of(fieldKey).stream().filter(alias -> !has(fields, alias)).toList();
      slots.add(new WireSlot(field.element(), spellings, local(family, named), value));
      if (family == null) {
        members.add(
            memberPlans.member(context, fieldKey, field, named.name(), value, slot, titles));
        fieldOfMember.add(field);
      } else {
        FamilyBuilder builder = builders.get(family.list());
        if (builder == null) {
          builder = new FamilyBuilder(family, families.members(family));
          builders.put(family.list(), builder);
          familyAt.put(members.size(), builder);
          members.add(
              memberPlans.member(context, fieldKey, field, family.list(), value, slot, titles));
          fieldOfMember.add(field);
        }
        builder.add(family, fieldKey, field, slot, value);
      }
    }
    familyAt.forEach((place, builder) -> members.set(place, family(context, key, builder)));
    List<MemberPlan> distinct = collisions.resolve(key, members, fieldOfMember);
    ObjectPlan.Form form = distinct.size() > WIDEST_RECORD ? ObjectPlan.Form.BUILT : target.form();
    return new ObjectPlan(
        target.type(),
        form,
        target.summary(),
        Locals.distinct(slots, distinct),
        distinct,
        fids,
        target.positional());
  }

  private static boolean isFidObject(MessageContext context, FieldKey key, List<Field> fields) {
    return context.operation().transport() == Transport.WEBSOCKET
        && !key.path().isEmpty()
        && !fields.isEmpty()
        && fields.stream().allMatch(field -> Fids.isFid(field.element()));
  }

  private static boolean has(List<Field> fields, String element) {
    return fields.stream().anyMatch(field -> field.element().equals(element));
  }

  private List<Field> unique(FieldKey key, List<Field> fields) {
    Map<String, Field> unique = new LinkedHashMap<>();
    for (Field field : fields) {
      if (!isUsable(field.element())) {
        findings.error(
            "unusable-element",
            field.where(),
            key
                + " has an element that is blank or holds a control character or a bar: correct"
                + " the sheet");
        continue;
      }
      Field first = unique.putIfAbsent(field.element(), field);
      if (first == null) {
        continue;
      }
      String message =
          key
              + " has the element "
              + field.element()
              + " twice: "
              + first.where()
              + " and "
              + field.where();
      if (strict) {
        findings.error("duplicate-element", field.where(), message + "; remove one of them");
      } else {
        findings.warning("duplicate-element", field.where(), message + "; the first one counts");
      }
    }
    return List.copyOf(unique.values());
  }

  /** The bar separates spellings in the runtime's tables of fields. */
  private static boolean isUsable(String element) {
    return !element.isBlank()
        && element.indexOf('|') < 0
        && element.chars().noneMatch(Character::isISOControl);
  }

  private static MemberNames.Named familyMember(FamilyRow row) {
    return new MemberNames.Named(row.member(), "", true);
  }

  private static String local(@Nullable FamilyRow family, MemberNames.Named named) {
    return family == null
        ? named.name()
        : family.list() + Words.upperFirst(family.member()) + family.index();
  }

  private MemberPlan family(MessageContext context, FieldKey key, FamilyBuilder builder) {
    JavaType type = context.root().nested(builder.typeName());
    MemberPlan member = builder.build(type, findings);
    ObjectPlan entry = Objects.requireNonNull(member.family(), "a family has entries").entry();
    registry.register(context, key, entry);
    return member;
  }

  private ValuePlan withType(
      MessageContext context,
      FieldKey key,
      Field field,
      MemberNames.Named named,
      Decision decision,
      String path) {
    ValuePlan value = decision.value();
    if (value.form() != Form.ROWS && value.form() != Form.OBJECT) {
      return value;
    }
    boolean list = value.form() == Form.ROWS;
    String simpleName = names.typeName(key, field, named, list);
    boolean realtime = !list && isFidObject(context, key, field.children());
    JavaType type = realtime ? context.takeTopLevel(simpleName) : context.root().nested(simpleName);
    String summary =
        realtime
            ? context.operation().name()
            : (list ? "A row of " : "") + Words.phrase(named.name());
    Target target = new Target(type, ObjectPlan.Form.RECORD, summary, decision.positional());
    ObjectPlan plan =
        plan(context, key, target, field.children(), path + (list ? "[]." : "."), Map.of());
    JavaType registered = registry.register(context, key, plan);
    return new ValuePlan(value.form(), value.typing(), registered, value.bareNumber());
  }

  /**
   * The type to plan.
   *
   * @param summary for its documentation
   */
  record Target(JavaType type, ObjectPlan.Form form, String summary, boolean positional) {}
}
