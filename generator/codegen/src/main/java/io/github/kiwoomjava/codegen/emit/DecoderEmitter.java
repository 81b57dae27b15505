package io.github.kiwoomjava.codegen.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import io.github.kiwoomjava.codegen.plan.EmbeddedPlan;
import io.github.kiwoomjava.codegen.plan.ObjectPlan;
import io.github.kiwoomjava.codegen.plan.ValuePlan;
import io.github.kiwoomjava.codegen.plan.WireSlot;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * The method that reads one object: it expects the elements in the sheet's order and switches on
 * the index of what it found.
 */
final class DecoderEmitter {
  private final ObjectPlan object;
  private final ClassName owner;
  private final String table;
  private final ClassName type;
  private final boolean drafted;

  DecoderEmitter(ObjectPlan object, ClassName owner, String table) {
    this.object = object;
    this.owner = owner;
    this.table = table;
    this.type = Names.of(object.type());
    this.drafted = DraftEmitter.isNeeded(object);
  }

  /** The name of the table of an embedded object's fields. */
  static String fidTable(ObjectPlan object) {
    return object.constantName() + "_FIDS";
  }

  /** The method; the message's own one is never null. */
  MethodSpec method(boolean root) {
    MethodSpec.Builder method;
    if (root) {
      method =
          MethodSpec.methodBuilder("decode")
              .addAnnotation(Override.class)
              .addModifiers(Modifier.PUBLIC)
              .returns(type);
    } else {
      method =
          MethodSpec.methodBuilder("read" + object.type().simpleName())
              .addModifiers(Modifier.STATIC)
              .returns(type.annotated(Names.NULLABLE_ANNOTATION));
    }
    method.addParameter(Names.JSON_READER, "in");
    if (object.slots().isEmpty()) {
      return method.addStatement("in.skipValue()").addCode(Construction.of(object)).build();
    }
    String begin = object.positional() ? "in.beginArray()" : "in.beginObject()";
    if (!root) {
      method.beginControlFlow("if (!$L)", begin).addStatement("return null").endControlFlow();
    }
    if (drafted) {
      method.addStatement("$1L draft = new $1L()", DraftEmitter.name(object));
    } else {
      object.slots().forEach(slot -> method.addStatement("$L", declaration(slot)));
    }
    if (object.fids()) {
      method.addStatement("$1T unknownFields = new $1T()", Names.UNKNOWN_FIELDS);
    }
    if (root) {
      method.beginControlFlow("if ($L)", begin);
    }
    method.addCode(loop());
    if (root) {
      method.endControlFlow();
    }
    if (drafted) {
      method.addStatement("return draft.build($L)", object.fids() ? "unknownFields" : "");
    } else {
      method.addCode(Construction.of(object));
    }
    return method.build();
  }

  private CodeBlock loop() {
    List<WireSlot> own = object.ownSlots();
    EmbeddedPlan embedded = object.embedded();
    CodeBlock.Builder loop = CodeBlock.builder();
    if (object.positional()) {
      loop.beginControlFlow("for (int index = 0; in.nextElement(); index++)");
    } else {
      loop.add(eachElement("index", table, object.fids() && embedded == null));
    }
    if (embedded != null) {
      loop.add(
          SlotCases.of(own, 0, own.size(), "index", draft(), owner, embedded(embedded.from())));
    } else if (drafted) {
      loop.addStatement("draft.read(in, index)");
    } else {
      loop.add(SlotCases.of(own, 0, object.readSlots().size(), "index", "", owner));
    }
    return loop.endControlFlow().build();
  }

  /** The numbered fields may come before what tells their type, so that they are read in place. */
  private CodeBlock embedded(int from) {
    List<WireSlot> fields = object.slots().subList(from, object.slots().size());
    CodeBlock.Builder inner =
        CodeBlock.builder()
            .beginControlFlow("case $L ->", from)
            .beginControlFlow("if (in.beginObject())")
            .add(eachElement("fid", fidTable(object), true));
    if (drafted) {
      inner.addStatement("draft.read(in, fid)");
    } else {
      inner.add(SlotCases.of(fields, 0, fields.size(), "fid", "", owner));
    }
    return inner.endControlFlow().endControlFlow().endControlFlow().build();
  }

  private static CodeBlock eachElement(String variable, String table, boolean fids) {
    return CodeBlock.builder()
        .beginControlFlow(
            "for (int $1L = in.$2L($3L, 0$4L);$W$1L >= 0;$W$1L = in.$2L($3L, $1L + 1$4L))",
            variable,
            fids ? "nextFid" : "nextField",
            table,
            fids ? ", unknownFields" : "")
        .build();
  }

  private String draft() {
    return drafted ? "draft." : "";
  }

  private static CodeBlock declaration(WireSlot slot) {
    ValuePlan value = slot.value();
    return CodeBlock.of(
        "$T $L = $L",
        Values.type(value),
        slot.local(),
        value.isList() ? CodeBlock.of("$T.of()", List.class) : CodeBlock.of("null"));
  }
}
