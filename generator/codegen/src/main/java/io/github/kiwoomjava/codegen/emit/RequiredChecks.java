package io.github.kiwoomjava.codegen.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import io.github.kiwoomjava.codegen.plan.MemberPlan;
import io.github.kiwoomjava.codegen.plan.ObjectPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** What a request's {@code build()} refuses. */
final class RequiredChecks {
  private RequiredChecks() {}

  /** The statements, in the order of the members. */
  static List<CodeBlock> of(ObjectPlan object, String operation) {
    List<CodeBlock> checks = new ArrayList<>();
    for (MemberPlan member : object.members()) {
      if (member.required()) {
        checks.add(missing(member, operation));
      }
      if (!member.value().typing().subset().isEmpty()) {
        checks.add(notPermitted(member, operation));
      }
    }
    return checks;
  }

  private static CodeBlock missing(MemberPlan member, String operation) {
    String condition = member.value().isList() ? "$L.isEmpty()" : "$L == null";
    return CodeBlock.builder()
        .beginControlFlow("if (" + condition + ")", member.name())
        .addStatement(
            "throw new $T($Z$L)",
            ClassName.get(IllegalArgumentException.class),
            Literals.string(operation + " needs " + element(member) + ": set " + member.name()))
        .endControlFlow()
        .build();
  }

  private static CodeBlock notPermitted(MemberPlan member, String operation) {
    List<String> subset = member.value().typing().subset();
    List<CodeBlock> raws = subset.stream().map(Literals::string).toList();
    String permitted =
        subset.stream().map(raw -> "'" + raw + "'").collect(Collectors.joining(", "));
    return CodeBlock.builder()
        .beginControlFlow(
            "if ($1L != null && !$2T.of($3L).contains($1L.raw()))",
            member.name(),
            List.class,
            CodeBlock.join(raws, ", "))
        .addStatement(
            "throw new $T($Z$L + $L)",
            ClassName.get(IllegalArgumentException.class),
            Literals.string(
                operation + " takes " + permitted + " for " + element(member) + ", not "),
            member.name())
        .endControlFlow()
        .build();
  }

  private static String element(MemberPlan member) {
    String label = member.doc().label();
    String element = member.doc().elements().get(0);
    return label.isBlank() ? element : element + " (" + label + ")";
  }
}
