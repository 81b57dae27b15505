package io.github.kiwoomjava.codegen.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.github.kiwoomjava.codegen.plan.MemberPlan;
import io.github.kiwoomjava.codegen.plan.ObjectPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.lang.model.element.Modifier;

/** A record for a row or an object of a request, which callers make. */
final class RecordEmitter {
  static final TypeName UNKNOWN_FIELDS =
      ParameterizedTypeName.get(Map.class, Integer.class, String.class);

  private RecordEmitter() {}

  /** The record; the caller adds what lies inside. */
  static TypeSpec.Builder emit(ObjectPlan object, CodeBlock doc) {
    ClassName type = Names.of(object.type());
    MethodSpec.Builder components = MethodSpec.constructorBuilder();
    List<CodeBlock> copies = new ArrayList<>();
    for (MemberPlan member : object.members()) {
      components.addParameter(
          ParameterSpec.builder(Values.memberType(member.value()), member.name())
              .addJavadoc(Docs.component(member))
              .build());
      if (member.value().isList()) {
        copies.add(CodeBlock.of("$1L = $2T.copyOf($1L)", member.name(), List.class));
      }
    }
    if (object.fids()) {
      components.addParameter(
          ParameterSpec.builder(UNKNOWN_FIELDS, "unknownFields")
              .addJavadoc("what came under numbers that the sheet does not know\n")
              .build());
      copies.add(CodeBlock.of("unknownFields = $T.copyOf(unknownFields)", Map.class));
    }
    TypeSpec.Builder record =
        TypeSpec.recordBuilder(type)
            .addModifiers(Modifier.PUBLIC)
            .addJavadoc(doc)
            .recordConstructor(components.build());
    if (!copies.isEmpty()) {
      MethodSpec.Builder compact =
          MethodSpec.compactConstructorBuilder().addModifiers(Modifier.PUBLIC);
      copies.forEach(copy -> compact.addStatement("$L", copy));
      record.addMethod(compact.build());
    }
    object.members().stream()
        .filter(member -> member.doc().retired() != null)
        .forEach(member -> record.addMethod(retiredAccessor(member)));
    if (object.members().stream().anyMatch(MemberPlan::secret)) {
      record.addMethod(ObjectMethods.toString(object));
    }
    return record;
  }

  /** A component itself cannot be deprecated. */
  private static MethodSpec retiredAccessor(MemberPlan member) {
    return MethodSpec.methodBuilder(member.name())
        .addAnnotations(Deprecation.annotation(member.doc().retired()))
        .addModifiers(Modifier.PUBLIC)
        .returns(Values.memberType(member.value()))
        .addJavadoc(Docs.brief(member))
        .addStatement("return $L", member.name())
        .build();
  }
}
