package io.github.kiwoomjava.codegen.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import io.github.kiwoomjava.codegen.plan.MemberPlan;
import io.github.kiwoomjava.codegen.plan.ObjectPlan;
import io.github.kiwoomjava.codegen.plan.ValuePlan;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** What a request's {@code build()} refuses. */
final class RequiredChecks {
  private final String operation;
  private final Collection<ObjectPlan> others;

  RequiredChecks(String operation, Collection<ObjectPlan> others) {
    this.operation = operation;
    this.others = others;
  }

  /** The statements, in the order of the members. */
  List<CodeBlock> of(ObjectPlan object) {
    List<CodeBlock> checks = new ArrayList<>();
    for (MemberPlan member : object.members()) {
      checks.addAll(of(member, CodeBlock.of("$L", member.name())));
      if (member.value().form() == ValuePlan.Form.ROWS) {
        checks.addAll(ofRows(member));
      }
    }
    return checks;
  }

  private List<CodeBlock> of(MemberPlan member, CodeBlock value) {
    List<CodeBlock> checks = new ArrayList<>();
    if (member.required()) {
      checks.add(missing(member, value));
    }
    if (!member.value().typing().subset().isEmpty()) {
      checks.add(notPermitted(member, value));
    }
    if (member.rule().least() != null) {
      checks.add(tooLittle(member, value, member.rule().least()));
    }
    return checks;
  }

  /** A row is a record, which cannot check itself: servers' answers lack what they please. */
  private List<CodeBlock> ofRows(MemberPlan list) {
    List<CodeBlock> inside = new ArrayList<>();
    for (ObjectPlan row : others) {
      if (row.type().equals(list.value().type())) {
        row.members()
            .forEach(member -> inside.addAll(of(member, CodeBlock.of("row.$L()", member.name()))));
      }
    }
    if (inside.isEmpty()) {
      return List.of();
    }
    CodeBlock.Builder loop =
        CodeBlock.builder()
            .beginControlFlow(
                "for ($T row : $L)", Names.of(list.value().requiredType()), list.name());
    inside.forEach(loop::add);
    return List.of(loop.endControlFlow().build());
  }

  private CodeBlock missing(MemberPlan member, CodeBlock value) {
    String condition = member.value().isList() ? "$L.isEmpty()" : "$L == null";
    return CodeBlock.builder()
        .beginControlFlow("if (" + condition + ")", value)
        .addStatement(
            "throw new $T($Z$L)",
            ClassName.get(IllegalArgumentException.class),
            Literals.string(operation + " needs " + element(member) + ": set " + member.name()))
        .endControlFlow()
        .build();
  }

  private CodeBlock notPermitted(MemberPlan member, CodeBlock value) {
    List<String> subset = member.value().typing().subset();
    List<CodeBlock> raws = subset.stream().map(Literals::string).toList();
    String permitted =
        subset.stream().map(raw -> "'" + raw + "'").collect(Collectors.joining(", "));
    return CodeBlock.builder()
        .beginControlFlow(
            "if ($1L != null && !$2T.of($3L).contains($1L.raw()))",
            value,
            List.class,
            CodeBlock.join(raws, ", "))
        .addStatement(
            "throw new $T($Z$L + $L)",
            ClassName.get(IllegalArgumentException.class),
            Literals.string(
                operation + " takes " + permitted + " for " + element(member) + ", not "),
            value)
        .endControlFlow()
        .build();
  }

  private CodeBlock tooLittle(MemberPlan member, CodeBlock value, long least) {
    return CodeBlock.builder()
        .beginControlFlow("if ($1L != null && $1L < $2L)", value, least)
        .addStatement(
            "throw new $T($Z$L + $L)",
            ClassName.get(IllegalArgumentException.class),
            Literals.string(
                operation + " takes at least " + least + " for " + element(member) + ", not "),
            value)
        .endControlFlow()
        .build();
  }

  private static String element(MemberPlan member) {
    String label = member.doc().label();
    String element = member.doc().elements().get(0);
    return label.isBlank() ? element : element + " (" + label + ")";
  }
}
