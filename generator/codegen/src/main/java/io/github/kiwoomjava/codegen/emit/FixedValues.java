package io.github.kiwoomjava.codegen.emit;

import com.palantir.javapoet.CodeBlock;
import io.github.kiwoomjava.codegen.plan.MemberPlan;
import io.github.kiwoomjava.codegen.typing.Kind;

/** A value that a property has without being set. */
final class FixedValues {
  private FixedValues() {}

  static CodeBlock expression(MemberPlan member, String raw) {
    if (member.value().typing().kind() == Kind.FLAG) {
      return CodeBlock.of("$L", raw.equals(member.value().typing().trueValue()));
    }
    return member.value().typing().kind() == Kind.CODE
        ? CodeBlock.of("$T.of($L)", Names.of(member.value().requiredType()), Literals.string(raw))
        : Literals.string(raw);
  }
}
