package io.github.kiwoomjava.codegen.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.github.kiwoomjava.codegen.plan.MemberPlan;
import io.github.kiwoomjava.codegen.plan.ObjectPlan;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;

/**
 * A class for what decoders alone make: a response, a row, an object or an event. Nobody else can
 * call its constructor, so that an edition may add fields and change their order.
 */
final class ReadEmitter {
  private final ObjectPlan object;
  private final ClassName type;

  ReadEmitter(ObjectPlan object) {
    this.object = object;
    this.type = Names.of(object.type());
  }

  /** The class; the caller adds what lies inside. */
  TypeSpec.Builder emit(CodeBlock doc) {
    TypeSpec.Builder read =
        TypeSpec.classBuilder(type)
            .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
            .superclass(Names.BUILT_OBJECT)
            .addJavadoc(doc);
    if (object.type().isNested()) {
      read.addModifiers(Modifier.STATIC);
    }
    object
        .members()
        .forEach(
            member ->
                read.addField(
                    Values.memberType(member.value()),
                    member.name(),
                    Modifier.PRIVATE,
                    Modifier.FINAL));
    if (object.fids()) {
      read.addField(
          RecordEmitter.UNKNOWN_FIELDS, "unknownFields", Modifier.PRIVATE, Modifier.FINAL);
    }
    read.addMethod(constructor());
    object.members().forEach(member -> read.addMethod(accessor(member)));
    if (object.fids()) {
      read.addMethod(
          MethodSpec.methodBuilder("unknownFields")
              .addModifiers(Modifier.PUBLIC)
              .returns(RecordEmitter.UNKNOWN_FIELDS)
              .addJavadoc("What came under numbers that the sheet does not know.\n")
              .addStatement("return unknownFields")
              .build());
    }
    if (object.isFamilyEntry()) {
      read.addMethod(isAbsent());
    }
    return read.addMethod(ObjectMethods.memberList(object));
  }

  private MethodSpec constructor() {
    MethodSpec.Builder constructor = MethodSpec.constructorBuilder();
    for (MemberPlan member : object.members()) {
      TypeName memberType = Values.memberType(member.value());
      constructor.addParameter(memberType, member.name());
      if (member.value().isList()) {
        constructor.addStatement("this.$1L = $2T.copyOf($1L)", member.name(), List.class);
      } else {
        constructor.addStatement("this.$1L = $1L", member.name());
      }
    }
    if (object.fids()) {
      constructor
          .addParameter(RecordEmitter.UNKNOWN_FIELDS, "unknownFields")
          .addStatement("this.unknownFields = $T.copyOf(unknownFields)", Map.class);
    }
    return constructor.build();
  }

  private static MethodSpec accessor(MemberPlan member) {
    return MethodSpec.methodBuilder(member.name())
        .addModifiers(Modifier.PUBLIC)
        .returns(Values.memberType(member.value()))
        .addAnnotations(Deprecation.annotation(member.doc().retired()))
        .addJavadoc(Docs.accessor(member))
        .addStatement("return $L", member.name())
        .build();
  }

  private MethodSpec isAbsent() {
    List<CodeBlock> nulls =
        object.members().stream().map(member -> CodeBlock.of("$L == null", member.name())).toList();
    return MethodSpec.methodBuilder("isAbsent")
        .addJavadoc("Whether nothing of it came.\n")
        .returns(boolean.class)
        .addStatement("return $L", CodeBlock.join(nulls, "\n&& "))
        .build();
  }
}
