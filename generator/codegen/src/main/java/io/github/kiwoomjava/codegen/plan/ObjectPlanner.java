package io.github.kiwoomjava.codegen.plan;

import io.github.kiwoomjava.codegen.naming.Fids;
import io.github.kiwoomjava.codegen.naming.Words;
import io.github.kiwoomjava.codegen.plan.ValuePlan.Form;
import io.github.kiwoomjava.codegen.plan.ValuePlanner.Decision;
import io.github.kiwoomjava.codegen.tables.FamilyRow;
import io.github.kiwoomjava.codegen.tables.FieldKey;
import io.github.kiwoomjava.codegen.tables.Section;
import io.github.kiwoomjava.spec.finding.FindingCollector;
import io.github.kiwoomjava.spec.model.Field;
import io.github.kiwoomjava.spec.model.Transport;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
  private final MemberPlans memberPlans;
  private final DistinctFields distinctFields;
  private final TypeRegistry registry;
  private final MemberCollisions collisions;
  private final EvidenceCheck evidence;
  private final boolean strict;
  private final FindingCollector findings;

  ObjectPlanner(
      MemberNames names,
      ValuePlanner values,
      FamilyTable families,
      RequestTable requests,
      EditionNotes editions,
      Aliases aliases,
      EvidenceCheck evidence,
      boolean strict,
      FindingCollector findings) {
    this.names = names;
    this.values = values;
    this.families = families;
    this.memberPlans = new MemberPlans(requests, editions);
    this.aliases = aliases;
    this.distinctFields = new DistinctFields(strict, findings);
    this.collisions = new MemberCollisions(strict, findings);
    this.evidence = evidence;
    this.strict = strict;
    this.registry = new TypeRegistry(strict, findings);
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
    ObjectParts parts = new ObjectParts();
    addAll(
        new Scope(context, key, usable(context, key, fields), prefix, titles, false, null), parts);
    return finish(context, key, target, parts, isFidObject(context, key, fields), null);
  }

  /** Plans a row of live data as one record, of which the numbered fields are members, too. */
  private ObjectPlan planLive(
      MessageContext context, FieldKey key, Target target, Field row, Field inner, String prefix) {
    ObjectParts parts = new ObjectParts();
    List<Field> own = new ArrayList<>(usable(context, key, row.children()));
    own.remove(inner);
    addAll(new Scope(context, key, own, prefix, Map.of(), true, null), parts);
    FieldKey innerKey = key.child(inner.element());
    EmbeddedPlan embedded = new EmbeddedPlan(inner.element(), parts.size());
    addAll(
        new Scope(
            context,
            innerKey,
            usable(context, innerKey, inner.children()),
            prefix,
            Map.of(),
            false,
            embedded),
        parts);
    return finish(context, key, target, parts, true, embedded);
  }

  private List<Field> usable(MessageContext context, FieldKey key, List<Field> fields) {
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
    return distinctFields.of(key, fields);
  }

  private void addAll(Scope scope, ObjectParts parts) {
    scope.fields().forEach(field -> add(scope, field, parts));
  }

  private void add(Scope scope, Field field, ObjectParts parts) {
    MessageContext context = scope.context();
    FieldKey fieldKey = scope.key().child(field.element());
    boolean ofRuntime = scope.live() && LiveRows.isOfRuntime(field.element());
    Decision decision =
        ofRuntime ? Decision.text() : values.decide(fieldKey, field, context.examples());
    FamilyRow family = familyOf(fieldKey, decision, parts);
    MemberNames.Named named = named(fieldKey, field, family, ofRuntime);
    evidence.check(fieldKey, field, decision.value(), context.examples());
    if (!named.reviewed() || !decision.reviewed()) {
      context.addUnreviewed(fieldKey.path());
    }
    String path =
        family == null
            ? scope.prefix() + named.name()
            : scope.prefix() + family.list() + "[" + (family.index() - 1) + "]." + family.member();
    int line = context.lineCount();
    ValuePlan value = withType(context, fieldKey, field, named, decision, path);
    int slot = parts.size();
    List<String> spellings =
        aliases.of(fieldKey).stream().filter(alias -> !scope.has(alias)).toList();
    boolean positional = value.form() == Form.ROWS && context.isPositional(value.requiredType());
    List<FieldLine.Detail> details =
        LineDetails.of(field.element(), spellings, value, positional, scope.innerAt(slot));
    context.addLine(line, memberPlans.line(context, fieldKey, field, value, path, details));
    parts.addSlot(
        new WireSlot(field.element(), spellings, local(family, named), value),
        new SlotLines(line, context.lineCount(), scope.prefix()));
    String name = family == null ? named.name() : family.list();
    MemberPlan member =
        memberPlans.member(context, fieldKey, field, name, value, slot, scope.titles());
    if (family == null) {
      parts.addMember(member, field);
    } else {
      parts
          .family(family, families.members(family), member, field)
          .add(family, fieldKey, field, slot, value, member.doc().retired());
    }
  }

  /** The field's line; none if the field has become another kind and need not be right. */
  private @Nullable FamilyRow familyOf(FieldKey key, Decision decision, ObjectParts parts) {
    FamilyRow row = families.row(key).orElse(null);
    if (row == null || strict || parts.take(row, decision.value())) {
      return row;
    }
    findings.warning(
        "family-kinds",
        row.where(),
        key + " is of another kind than the others of " + row.list() + "; it stands by itself");
    return null;
  }

  private ObjectPlan finish(
      MessageContext context,
      FieldKey key,
      Target target,
      ObjectParts parts,
      boolean fids,
      @Nullable EmbeddedPlan embedded) {
    parts.completeFamilies(builder -> family(context, key, builder));
    List<MemberPlan> distinct = collisions.resolve(key, parts.members(), parts.fieldOfMember());
    for (int i = 0; i < distinct.size(); i++) {
      parts.renameLines(context, parts.members().get(i), distinct.get(i).name());
    }
    return new ObjectPlan(
        target.type(),
        distinct.size() > WIDEST_RECORD ? ObjectPlan.Form.BUILT : target.form(),
        target.summary(),
        Locals.distinct(parts.slots(), distinct),
        distinct,
        fids,
        target.positional(),
        embedded);
  }

  private static boolean isFidObject(MessageContext context, FieldKey key, List<Field> fields) {
    return context.operation().transport() == Transport.WEBSOCKET
        && !key.path().isEmpty()
        && !fields.isEmpty()
        && fields.stream().allMatch(field -> Fids.isFid(field.element()));
  }

  private MemberNames.Named named(
      FieldKey key, Field field, @Nullable FamilyRow family, boolean ofRuntime) {
    if (family != null) {
      return new MemberNames.Named(family.member(), "", true);
    }
    return ofRuntime ? new MemberNames.Named(field.element(), "", true) : names.name(key, field);
  }

  private static ObjectPlan.Form innerForm(MessageContext context) {
    return context.section() == Section.REQUEST ? ObjectPlan.Form.RECORD : ObjectPlan.Form.READ;
  }

  private static String local(@Nullable FamilyRow family, MemberNames.Named named) {
    return family == null
        ? named.name()
        : family.list() + Words.upperFirst(family.member()) + family.index();
  }

  private MemberPlan family(MessageContext context, FieldKey key, FamilyBuilder builder) {
    JavaType type = context.root().nested(builder.typeName());
    MemberPlan member = builder.build(type, innerForm(context), findings);
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
    Field live = LiveRows.values(context.operation(), context.section(), field).orElse(null);
    if (list && live != null && context.isTopLevelFree()) {
      Target record =
          new Target(
              context.takeTopLevel(""), innerForm(context), context.operation().name(), false);
      ObjectPlan plan = planLive(context, key, record, field, live, path + "[].");
      return new ValuePlan(
          value.form(), value.typing(), registry.register(context, key, plan), false);
    }
    String simpleName = names.typeName(key, field, named, list);
    boolean realtime = !list && isFidObject(context, key, field.children());
    JavaType type = realtime ? context.takeTopLevel(simpleName) : context.root().nested(simpleName);
    String summary =
        realtime
            ? context.operation().name()
            : (list ? "A row of " : "") + Words.phrase(named.name());
    Target target = new Target(type, innerForm(context), summary, decision.positional());
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

  /**
   * The fields that are added to an object, and where they are.
   *
   * @param live whether they stand around the numbered fields of live data
   * @param embedded the object that holds them on the wire, if it is none in Java
   */
  private record Scope(
      MessageContext context,
      FieldKey key,
      List<Field> fields,
      String prefix,
      Map<String, String> titles,
      boolean live,
      @Nullable EmbeddedPlan embedded) {
    /** The embedded object that begins with a slot, or null. */
    @Nullable String innerAt(int slot) {
      return embedded != null && embedded.from() == slot ? embedded.element() : null;
    }

    boolean has(String element) {
      return fields.stream().anyMatch(field -> field.element().equals(element));
    }
  }
}
