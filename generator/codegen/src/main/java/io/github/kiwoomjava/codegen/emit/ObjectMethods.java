package io.github.kiwoomjava.codegen.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import io.github.kiwoomjava.codegen.plan.MemberPlan;
import io.github.kiwoomjava.codegen.plan.ObjectPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.lang.model.element.Modifier;

/** {@code equals}, {@code hashCode} and {@code toString} of generated types. */
final class ObjectMethods {
  private ObjectMethods() {}

  /** All values in a line; of secrets only whether they are set. */
  static MethodSpec toString(ObjectPlan object) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("toString")
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PUBLIC)
            .returns(String.class);
    CodeBlock.Builder text = CodeBlock.builder();
    String before = object.type().simpleName() + "[";
    for (MemberPlan member : object.members()) {
      text.add(
          "$L + $L\n+ ",
          Literals.string(before + member.name() + "="),
          member.secret()
              ? CodeBlock.of("($L == null ? null : \"***\")", member.name())
              : CodeBlock.of("$L", member.name()));
      before = ", ";
    }
    if (object.fids()) {
      text.add("$L + unknownFields\n+ ", Literals.string(before + "unknownFields="));
      before = ", ";
    }
    String end = before.equals(", ") ? "]" : before + "]";
    return method.addStatement("return $L$L", text.build(), Literals.string(end)).build();
  }

  static MethodSpec equalsMethod(ObjectPlan object) {
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("equals")
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PUBLIC)
            .returns(boolean.class)
            .addParameter(ClassName.OBJECT.annotated(Names.NULLABLE_ANNOTATION), "object");
    ClassName type = Names.of(object.type());
    List<CodeBlock> comparisons = new ArrayList<>();
    for (String name : names(object)) {
      comparisons.add(CodeBlock.of("$T.equals($L, other.$L)", Objects.class, name, name));
    }
    if (comparisons.isEmpty()) {
      return method.addStatement("return object instanceof $T", type).build();
    }
    return method
        .addStatement(
            "return object instanceof $T other\n&& $L", type, CodeBlock.join(comparisons, "\n&& "))
        .build();
  }

  static MethodSpec hashCodeMethod(ObjectPlan object) {
    List<CodeBlock> names = new ArrayList<>();
    names(object).forEach(name -> names.add(CodeBlock.of("$L", name)));
    MethodSpec.Builder method =
        MethodSpec.methodBuilder("hashCode")
            .addAnnotation(Override.class)
            .addModifiers(Modifier.PUBLIC)
            .returns(int.class);
    return names.isEmpty()
        ? method.addStatement("return $T.class.hashCode()", Names.of(object.type())).build()
        : method
            .addStatement("return $T.hash($L)", Objects.class, Layout.packed(names, 24))
            .build();
  }

  private static List<String> names(ObjectPlan object) {
    List<String> names = new ArrayList<>();
    object.members().forEach(member -> names.add(member.name()));
    if (object.fids()) {
      names.add("unknownFields");
    }
    return names;
  }
}
