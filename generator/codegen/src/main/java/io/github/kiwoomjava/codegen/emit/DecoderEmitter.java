package io.github.kiwoomjava.codegen.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.github.kiwoomjava.codegen.plan.FamilyPlan;
import io.github.kiwoomjava.codegen.plan.MemberPlan;
import io.github.kiwoomjava.codegen.plan.ObjectPlan;
import io.github.kiwoomjava.codegen.plan.ValuePlan;
import io.github.kiwoomjava.codegen.plan.WireSlot;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * The method that reads one object: it expects the elements in the sheet's order and switches on
 * the index of what it found.
 */
final class DecoderEmitter {
  /** HotSpot leaves methods of 8,000 bytes uncompiled and large ones poorly optimized. */
  private static final int MOST_LOCALS = 80;

  private static final int CHUNK = 64;

  private final ObjectPlan object;
  private final String codec;
  private final String table;
  private final ClassName type;

  DecoderEmitter(ObjectPlan object, String codec, String table) {
    this.object = object;
    this.codec = codec;
    this.table = table;
    this.type = Names.of(object.type());
  }

  /** Whether there are too many values for variables of one method. */
  boolean needsDraft() {
    return object.slots().size() > MOST_LOCALS;
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
              .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
              .returns(type.annotated(Names.NULLABLE_ANNOTATION));
    }
    method.addParameter(Names.JSON_READER, "in");
    if (object.slots().isEmpty()) {
      return method.addStatement("in.skipValue()").addCode(construct("")).build();
    }
    String begin = object.positional() ? "in.beginArray()" : "in.beginObject()";
    if (!root) {
      method.beginControlFlow("if (!$L)", begin).addStatement("return null").endControlFlow();
    }
    if (needsDraft()) {
      method.addStatement("$1L draft = new $1L()", draftName());
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
    if (needsDraft()) {
      method.addStatement("return draft.build($L)", object.fids() ? "unknownFields" : "");
    } else {
      method.addCode(construct(object.fids() ? "unknownFields" : ""));
    }
    return method.build();
  }

  private CodeBlock loop() {
    CodeBlock.Builder loop = CodeBlock.builder();
    if (object.positional()) {
      loop.beginControlFlow("for (int index = 0; in.nextElement(); index++)");
    } else {
      String next = object.fids() ? "nextFid" : "nextField";
      String more = object.fids() ? ", unknownFields" : "";
      loop.beginControlFlow(
          "for (int index = in.$1L($2L, 0$3L);$Windex >= 0;$Windex = in.$1L($2L, index + 1$3L))",
          next,
          table,
          more);
    }
    if (needsDraft()) {
      loop.addStatement("draft.read(in, index)");
    } else {
      loop.add(cases(0, object.slots().size()));
    }
    return loop.endControlFlow().build();
  }

  private CodeBlock cases(int from, int to) {
    CodeBlock.Builder cases = CodeBlock.builder().beginControlFlow("switch (index)");
    for (int i = from; i < to; i++) {
      WireSlot slot = object.slots().get(i);
      cases.addStatement("case $L -> $L = $L", i, slot.local(), Values.read(slot.value(), codec));
    }
    return cases.addStatement("default -> in.skipValue()").endControlFlow().build();
  }

  private static CodeBlock declaration(WireSlot slot) {
    ValuePlan value = slot.value();
    return CodeBlock.of(
        "$T $L = $L",
        Values.type(value),
        slot.local(),
        value.isList() ? CodeBlock.of("$T.of()", List.class) : CodeBlock.of("null"));
  }

  private CodeBlock construct(String unknownFields) {
    List<CodeBlock> arguments = new ArrayList<>();
    for (MemberPlan member : object.members()) {
      FamilyPlan family = member.family();
      arguments.add(
          family == null
              ? CodeBlock.of("$L", object.slots().get(member.slot()).local())
              : FamilyEmitter.list(family, object.slots()));
    }
    if (object.fids()) {
      arguments.add(CodeBlock.of("$L.toMap()", unknownFields));
    }
    if (object.form() == ObjectPlan.Form.RECORD) {
      int used = "return new ();".length() + type.simpleName().length();
      return CodeBlock.builder()
          .addStatement("return new $T($L)", type, Layout.packed(arguments, used))
          .build();
    }
    return built(arguments);
  }

  private CodeBlock built(List<CodeBlock> arguments) {
    CodeBlock.Builder code =
        CodeBlock.builder().addStatement("$1T.Builder builder = $1T.builder()", type);
    for (int i = 0; i < object.members().size(); i++) {
      code.addStatement("builder.$L($L)", object.members().get(i).name(), arguments.get(i));
    }
    if (object.fids()) {
      code.addStatement("builder.unknownFields($L)", arguments.get(arguments.size() - 1));
    }
    return code.addStatement("return new $T(builder)", type).build();
  }

  private String draftName() {
    return object.type().simpleName() + "Draft";
  }

  /** The values that are read, where they are too many for one method. */
  TypeSpec draft() {
    TypeSpec.Builder draft =
        TypeSpec.classBuilder(draftName())
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
    MethodSpec.Builder read =
        MethodSpec.methodBuilder("read")
            .addParameter(Names.JSON_READER, "in")
            .addParameter(int.class, "index");
    int size = object.slots().size();
    List<MethodSpec> chunks = new ArrayList<>();
    for (int from = 0; from < size; from += CHUNK) {
      int to = Math.min(from + CHUNK, size);
      String name = "readFrom" + from;
      if (from == 0) {
        read.beginControlFlow("if (index < $L)", to);
      } else if (to < size) {
        read.nextControlFlow("else if (index < $L)", to);
      } else {
        read.nextControlFlow("else");
      }
      read.addStatement("$L(in, index)", name);
      chunks.add(
          MethodSpec.methodBuilder(name)
              .addModifiers(Modifier.PRIVATE)
              .addParameter(Names.JSON_READER, "in")
              .addParameter(int.class, "index")
              .addCode(cases(from, to))
              .build());
    }
    draft.addMethod(read.endControlFlow().build());
    draft.addMethods(chunks);
    MethodSpec.Builder build = MethodSpec.methodBuilder("build").returns(type);
    if (object.fids()) {
      build.addParameter(Names.UNKNOWN_FIELDS, "unknownFields");
    }
    return draft.addMethod(build.addCode(construct("unknownFields")).build()).build();
  }
}
