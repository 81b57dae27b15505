package io.github.kiwoomjava.codegen.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.github.kiwoomjava.codegen.plan.MemberPlan;
import io.github.kiwoomjava.codegen.plan.ObjectPlan;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;

/**
 * A class with accessors and a builder, for requests and for objects too wide for a constructor.
 */
final class BuiltEmitter {
  private final ObjectPlan object;
  private final ClassName type;
  private final String operation;
  private final Collection<ObjectPlan> others;
  private final boolean request;

  /**
   * Prepares a class.
   *
   * @param operation the API id, for messages
   * @param others the types of the message's rows and objects
   * @param request whether callers fill it in and the server reads it
   */
  BuiltEmitter(
      ObjectPlan object, String operation, Collection<ObjectPlan> others, boolean request) {
    this.others = others;
    this.request = request;
    this.object = object;
    this.type = Names.of(object.type());
    this.operation = operation;
  }

  /** The class; the caller adds what else lies inside. */
  TypeSpec.Builder emit(CodeBlock doc) {
    ClassName builder = type.nestedClass("Builder");
    TypeSpec.Builder built =
        TypeSpec.classBuilder(type)
            .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
            .superclass(Names.BUILT_OBJECT)
            .addJavadoc(doc);
    MethodSpec.Builder constructor =
        MethodSpec.constructorBuilder().addParameter(builder, "builder");
    for (MemberPlan member : object.members()) {
      TypeName memberType = Values.memberType(member.value());
      built.addField(memberType, member.name(), Modifier.PRIVATE, Modifier.FINAL);
      constructor.addStatement("this.$1L = builder.$1L", member.name());
    }
    if (object.fids()) {
      built.addField(
          RecordEmitter.UNKNOWN_FIELDS, "unknownFields", Modifier.PRIVATE, Modifier.FINAL);
      constructor.addStatement("this.unknownFields = builder.unknownFields");
    }
    built.addMethod(constructor.build());
    built.addMethod(
        MethodSpec.methodBuilder("builder")
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
            .returns(builder)
            .addJavadoc(
                object.members().stream().anyMatch(member -> member.rule().initial() != null)
                    ? "Begins with nothing set but the defaults that the properties name.\n"
                    : "Begins with nothing set.\n")
            .addStatement("return new $T()", builder)
            .build());
    for (MemberPlan member : object.members()) {
      built.addMethod(
          MethodSpec.methodBuilder(member.name())
              .addModifiers(Modifier.PUBLIC)
              .returns(Values.memberType(member.value()))
              .addAnnotations(Deprecation.annotation(member.doc().retired()))
              .addJavadoc(Docs.brief(member))
              .addStatement("return $L", member.name())
              .build());
    }
    if (object.fids()) {
      built.addMethod(
          MethodSpec.methodBuilder("unknownFields")
              .addModifiers(Modifier.PUBLIC)
              .returns(RecordEmitter.UNKNOWN_FIELDS)
              .addJavadoc("What came under numbers that the sheet does not know.\n")
              .addStatement("return unknownFields")
              .build());
    }
    if (request) {
      built.addMethod(toBuilder(builder));
    }
    return built.addMethod(ObjectMethods.memberList(object)).addType(builder(builder));
  }

  private MethodSpec toBuilder(ClassName builder) {
    MethodSpec.Builder copy =
        MethodSpec.methodBuilder("toBuilder")
            .addModifiers(Modifier.PUBLIC)
            .returns(builder)
            .addJavadoc("Begins with the values of this, to change some of them.\n")
            .addStatement("$1T builder = new $1T()", builder);
    object.members().forEach(member -> copy.addStatement("builder.$1L = $1L", member.name()));
    if (object.fids()) {
      copy.addStatement("builder.unknownFields = unknownFields");
    }
    return copy.addStatement("return builder").build();
  }

  private TypeSpec builder(ClassName builderType) {
    TypeSpec.Builder builder =
        TypeSpec.classBuilder(builderType)
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
            .addJavadoc("Collects the values of a {@link $T}. Not thread-safe.\n", type);
    for (MemberPlan member : object.members()) {
      builder.addField(field(member));
    }
    if (object.fids()) {
      builder.addField(
          FieldSpec.builder(RecordEmitter.UNKNOWN_FIELDS, "unknownFields", Modifier.PRIVATE)
              .initializer("$T.of()", Map.class)
              .build());
    }
    builder.addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
    for (MemberPlan member : object.members()) {
      builder.addMethods(new SetterEmitter(member, builderType, request).methods());
    }
    if (object.fids()) {
      builder.addMethod(
          MethodSpec.methodBuilder("unknownFields")
              .addModifiers(Modifier.PUBLIC)
              .returns(builderType)
              .addParameter(RecordEmitter.UNKNOWN_FIELDS, "unknownFields")
              .addJavadoc("What else is to be sent, by number.\n")
              .addStatement("this.unknownFields = $T.copyOf(unknownFields)", Map.class)
              .addStatement("return this")
              .build());
    }
    return builder.addMethod(build()).build();
  }

  private FieldSpec field(MemberPlan member) {
    FieldSpec.Builder field =
        FieldSpec.builder(Values.memberType(member.value()), member.name(), Modifier.PRIVATE);
    if (member.value().isList()) {
      field.initializer("$T.of()", List.class);
    } else if (member.fixed() != null) {
      field.initializer(FixedValues.expression(member, member.fixed()));
    } else if (request && member.rule().initial() != null) {
      field.initializer(FixedValues.expression(member, member.rule().initial()));
    }
    return field.build();
  }

  private MethodSpec build() {
    MethodSpec.Builder build =
        MethodSpec.methodBuilder("build").addModifiers(Modifier.PUBLIC).returns(type);
    List<CodeBlock> checks = new RequiredChecks(operation, others).of(object);
    build.addJavadoc("Makes the object.\n");
    if (!checks.isEmpty()) {
      build.addJavadoc(
          "\n@throws $T if a required value is missing or a $L is not permitted\n",
          IllegalArgumentException.class,
          object.members().stream().anyMatch(member -> member.rule().least() != null)
              ? "value"
              : "code");
    }
    checks.forEach(build::addCode);
    return build.addStatement("return new $T(this)", type).build();
  }
}
