package io.github.kiwoomjava.codegen.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import io.github.kiwoomjava.codegen.plan.MemberPlan;
import io.github.kiwoomjava.codegen.plan.ObjectPlan;
import javax.lang.model.element.Modifier;

/** What generated types print, and what those that are no records compare. */
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

  /** All members, for the base class of built objects. */
  static MethodSpec memberList(ObjectPlan object) {
    CodeBlock.Builder list = CodeBlock.builder().add("return new $T()", Names.MEMBER_LIST);
    for (MemberPlan member : object.members()) {
      list.add(
          "\n.$L($L, $L)",
          member.secret() ? "secret" : "add",
          Literals.string(member.name()),
          member.name());
    }
    if (object.fids()) {
      list.add("\n.add($1S, $1L)", "unknownFields");
    }
    return MethodSpec.methodBuilder("memberList")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PROTECTED)
        .returns(Names.MEMBER_LIST)
        .addStatement(list.build())
        .build();
  }
}
