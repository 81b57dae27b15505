package io.github.kiwoomjava.codegen.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import io.github.kiwoomjava.codegen.plan.EmbeddedPlan;
import io.github.kiwoomjava.codegen.plan.FamilyPlan;
import io.github.kiwoomjava.codegen.plan.MemberPlan;
import io.github.kiwoomjava.codegen.plan.MessagePlan;
import io.github.kiwoomjava.codegen.plan.ObjectPlan;
import io.github.kiwoomjava.codegen.plan.WireSlot;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import javax.lang.model.element.Modifier;

/** The nested class that reads and writes one message. */
final class CodecEmitter {
  private final String operation;
  private final String codec;
  private final MessagePlan message;

  /**
   * Prepares a codec.
   *
   * @param operation the API id
   * @param codec the class's name
   */
  CodecEmitter(String operation, String codec, MessagePlan message) {
    this.operation = operation;
    this.codec = codec;
    this.message = message;
  }

  TypeSpec emit() {
    ClassName root = Names.of(message.root().type());
    TypeSpec.Builder type =
        TypeSpec.classBuilder(codec)
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
            .addSuperinterface(ParameterizedTypeName.get(Names.MESSAGE_CODEC, root));
    List<ObjectPlan> objects = new ArrayList<>();
    objects.add(message.root());
    message.others().stream().filter(plan -> !plan.isFamilyEntry()).forEach(objects::add);
    for (ObjectPlan object : objects) {
      if (!object.slots().isEmpty() && !object.positional()) {
        type.addFields(fieldTables(object));
      }
    }
    FamilyEmitter families = new FamilyEmitter(entries(objects));
    type.addFields(families.constants());
    for (ObjectPlan object : objects) {
      boolean isRoot = object.equals(message.root());
      DecoderEmitter decoder = new DecoderEmitter(object, codec, tableName(object));
      type.addMethod(decoder.method(isRoot));
      type.addMethods(new EncoderEmitter(object, codec).methods(isRoot));
      if (DraftEmitter.isNeeded(object)) {
        type.addType(new DraftEmitter(object, codec).emit());
      }
    }
    type.addMethods(families.helpers());
    return type.build();
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
    List<CodeBlock> names = new ArrayList<>();
    names.add(Literals.string(operation));
    elements.forEach(element -> names.add(Literals.string(element)));
    return FieldSpec.builder(
            Names.FIELD_TABLE, name, Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
        .initializer(
            "$T.$L($L)",
            Names.FIELD_TABLE,
            fids ? "ofFids" : "of",
            Layout.indented(Layout.packed(names, 60)))
        .build();
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

  private static Set<ObjectPlan> entries(List<ObjectPlan> objects) {
    Set<ObjectPlan> entries = new LinkedHashSet<>();
    Set<String> names = new LinkedHashSet<>();
    for (ObjectPlan object : objects) {
      for (MemberPlan member : object.members()) {
        FamilyPlan family = member.family();
        if (family != null && names.add(family.entry().type().toString())) {
          entries.add(family.entry());
        }
      }
    }
    return entries;
  }
}
