package io.github.kiwoomjava.codegen.emit;

import com.palantir.javapoet.CodeBlock;
import io.github.kiwoomjava.codegen.plan.MemberPlan;
import io.github.kiwoomjava.codegen.typing.Kind;

/** The value of a property that has but one. */
final class FixedValues {
  private FixedValues() {}

  static CodeBlock expression(MemberPlan member, String raw) {
    return member.value().typing().kind() == Kind.CODE
        ? CodeBlock.of("$T.of($L)", Names.of(member.value().requiredType()), Literals.string(raw))
        : Literals.string(raw);
  }
}
