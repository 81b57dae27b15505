package io.github.kiwoomjava.codegen.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.github.kiwoomjava.codegen.plan.EmbeddedPlan;
import io.github.kiwoomjava.codegen.plan.ObjectPlan;
import io.github.kiwoomjava.codegen.plan.WireSlot;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** The values that are read of an object, where they are too many for one method. */
final class DraftEmitter {
  /** HotSpot leaves methods of 8,000 bytes uncompiled and large ones poorly optimized. */
  private static final int MOST_LOCALS = 80;

  private static final int CHUNK = 64;

  private final ObjectPlan object;
  private final ClassName owner;

  DraftEmitter(ObjectPlan object, ClassName owner) {
    this.object = object;
    this.owner = owner;
  }

  /** Whether there are too many values for variables of one method. */
  static boolean isNeeded(ObjectPlan object) {
    return object.slots().size() > MOST_LOCALS;
  }

  static String name(ObjectPlan object) {
    return object.type().simpleName() + "Draft";
  }

  TypeSpec emit() {
    TypeSpec.Builder draft =
        TypeSpec.classBuilder(name(object))
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
            .addJavadoc(
                "The values so far: too many for one method that the JIT would compile well.\n");
    for (WireSlot slot : object.slots()) {
      FieldSpec.Builder field =
          FieldSpec.builder(Values.memberType(slot.value()), slot.local(), Modifier.PRIVATE);
      if (slot.value().isList()) {
        field.initializer("$T.of()", List.class);
      }
      draft.addField(field.build());
    }
    EmbeddedPlan embedded = object.embedded();
    draft.addMethods(
        readMethods(
            embedded == null
                ? object.readSlots()
                : object.slots().subList(embedded.from(), object.slots().size())));
    MethodSpec.Builder build = MethodSpec.methodBuilder("build").returns(Names.of(object.type()));
    if (object.fids()) {
      build.addParameter(Names.UNKNOWN_FIELDS, "unknownFields");
    }
    return draft.addMethod(build.addCode(Construction.of(object)).build()).build();
  }

  /** One method that reads a value by its index, and its parts. */
  private List<MethodSpec> readMethods(List<WireSlot> slots) {
    MethodSpec.Builder read =
        MethodSpec.methodBuilder("read")
            .addParameter(Names.JSON_READER, "in")
            .addParameter(int.class, "index");
    List<MethodSpec> methods = new ArrayList<>();
    for (int from = 0; from < slots.size(); from += CHUNK) {
      int to = Math.min(from + CHUNK, slots.size());
      String name = "readFrom" + from;
      if (from == 0) {
        read.beginControlFlow("if (index < $L)", to);
      } else if (to < slots.size()) {
        read.nextControlFlow("else if (index < $L)", to);
      } else {
        read.nextControlFlow("else");
      }
      read.addStatement("$L(in, index)", name);
      methods.add(
          MethodSpec.methodBuilder(name)
              .addModifiers(Modifier.PRIVATE)
              .addParameter(Names.JSON_READER, "in")
              .addParameter(int.class, "index")
              .addCode(SlotCases.of(slots, from, to, "index", "", owner))
              .build());
    }
    methods.add(0, read.endControlFlow().build());
    return methods;
  }
}
