package io.github.kiwoomjava.codegen.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.github.kiwoomjava.codegen.plan.EmbeddedPlan;
import io.github.kiwoomjava.codegen.plan.MessagePlan;
import io.github.kiwoomjava.codegen.plan.ObjectPlan;
import io.github.kiwoomjava.codegen.plan.OperationPlan;
import io.github.kiwoomjava.codegen.plan.WireSlot;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** What an operation's class needs to read responses. */
final class ResponseEmitter {
  /** So that all of an object, which are 500 at most, fit into one constant. */
  private static final int LONGEST_ELEMENT = 100;

  private final String operation;
  private final ClassName owner;
  private final MessagePlan message;
  private final List<ObjectPlan> objects;
  private final FamilyEmitter families;

  ResponseEmitter(OperationPlan operation) {
    this.operation = operation.id();
    this.owner = Names.of(operation.type());
    this.message = operation.response();
    this.objects = message.objects();
    this.families = new FamilyEmitter(objects, "");
  }

  /** The tables of names. */
  List<FieldSpec> constants() {
    List<FieldSpec> constants = new ArrayList<>();
    for (ObjectPlan object : objects) {
      if (!object.slots().isEmpty() && !object.positional()) {
        constants.addAll(fieldTables(object));
      }
    }
    return constants;
  }

  /** One method for each object, that of the whole message first. */
  List<MethodSpec> methods() {
    List<MethodSpec> methods = new ArrayList<>();
    for (ObjectPlan object : objects) {
      DecoderEmitter decoder = new DecoderEmitter(object, owner, tableName(object));
      methods.add(decoder.method(object.equals(message.root())));
    }
    methods.addAll(families.trimming());
    return methods;
  }

  /** Where objects are collected that have too many values for one method. */
  List<TypeSpec> drafts() {
    return objects.stream()
        .filter(DraftEmitter::isNeeded)
        .map(object -> new DraftEmitter(object, owner).emit())
        .toList();
  }

  private String tableName(ObjectPlan object) {
    return object.equals(message.root()) ? "FIELDS" : object.constantName() + "_FIELDS";
  }

  private List<FieldSpec> fieldTables(ObjectPlan object) {
    EmbeddedPlan embedded = object.embedded();
    if (embedded == null) {
      return List.of(fieldTable(tableName(object), names(object.slots()), object.fids()));
    }
    List<WireSlot> slots = object.slots();
    List<String> own = new ArrayList<>(names(object.ownSlots()));
    own.add(embedded.element());
    return List.of(
        fieldTable(tableName(object), own, false),
        fieldTable(
            DecoderEmitter.fidTable(object),
            names(slots.subList(embedded.from(), slots.size())),
            true));
  }

  private FieldSpec fieldTable(String name, List<String> elements, boolean fids) {
    boolean joined = elements.stream().allMatch(ResponseEmitter::isPlain);
    List<CodeBlock> arguments = new ArrayList<>();
    arguments.add(Literals.string(operation));
    if (joined) {
      arguments.add(Literals.words(elements));
    } else {
      elements.forEach(element -> arguments.add(Literals.string(element)));
    }
    return FieldSpec.builder(
            Names.FIELD_TABLE, name, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .initializer(
            "$T.$L$L($L)",
            Names.FIELD_TABLE,
            joined ? "parse" : "of",
            fids ? "Fids" : "",
            Layout.indented(joined ? Layout.lines(arguments) : Layout.packed(arguments, 60)))
        .build();
  }

  /** Whether the element can stand in a text of several, which may not be too long, either. */
  private static boolean isPlain(String element) {
    return element.length() <= LONGEST_ELEMENT
        && element.chars().allMatch(c -> c > ' ' && c < 0x7f);
  }

  /** Each element with its other spellings. */
  private static List<String> names(List<WireSlot> slots) {
    List<String> names = new ArrayList<>();
    for (WireSlot slot : slots) {
      List<String> spellings = new ArrayList<>();
      spellings.add(slot.element());
      spellings.addAll(slot.aliases());
      names.add(String.join("|", spellings));
    }
    return names;
  }
}
