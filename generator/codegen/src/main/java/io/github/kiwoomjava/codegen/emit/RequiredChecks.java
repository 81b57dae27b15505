package io.github.kiwoomjava.codegen.emit;

import com.palantir.javapoet.CodeBlock;
import io.github.kiwoomjava.codegen.plan.MemberPlan;
import io.github.kiwoomjava.codegen.plan.ObjectPlan;
import io.github.kiwoomjava.codegen.plan.ValuePlan;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

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
    if (member.isDemanded()) {
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
    return check(
        member.value().isList() ? "notEmpty" : "given",
        element(member),
        Literals.string(member.name()),
        value);
  }

  private CodeBlock notPermitted(MemberPlan member, CodeBlock value) {
    List<CodeBlock> raws = member.value().typing().subset().stream().map(Literals::string).toList();
    return check("oneOf", element(member), value, CodeBlock.join(raws, ",$W"));
  }

  private CodeBlock tooLittle(MemberPlan member, CodeBlock value, long least) {
    return check("atLeast", element(member), value, CodeBlock.of("$L", least));
  }

  private CodeBlock check(String method, CodeBlock element, CodeBlock second, CodeBlock third) {
    return CodeBlock.builder()
        .addStatement(
            "$T.$L($L,$W$L,$W$L,$W$L)",
            Names.CHECKS,
            method,
            Literals.string(operation),
            element,
            second,
            third)
        .build();
  }

  private static CodeBlock element(MemberPlan member) {
    String label = member.doc().label();
    String element = member.doc().elements().get(0);
    return Literals.string(label.isBlank() ? element : element + " (" + label + ")");
  }
}
