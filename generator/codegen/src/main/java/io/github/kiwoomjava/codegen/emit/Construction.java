package io.github.kiwoomjava.codegen.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import io.github.kiwoomjava.codegen.plan.FamilyPlan;
import io.github.kiwoomjava.codegen.plan.MemberPlan;
import io.github.kiwoomjava.codegen.plan.ObjectPlan;
import java.util.ArrayList;
import java.util.List;

/** The end of a decoder: makes the object of the variables that hold its values. */
final class Construction {
  private Construction() {}

  static CodeBlock of(ObjectPlan object) {
    ClassName type = Names.of(object.type());
    List<CodeBlock> arguments = new ArrayList<>();
    for (MemberPlan member : object.members()) {
      FamilyPlan family = member.family();
      arguments.add(
          family == null
              ? CodeBlock.of("$L", object.slots().get(member.slot()).local())
              : FamilyEmitter.list(family, object.slots()));
    }
    if (object.fids()) {
      arguments.add(CodeBlock.of("unknownFields.toMap()"));
    }
    if (object.form() != ObjectPlan.Form.BUILT) {
      int used = "return new ();".length() + type.simpleName().length();
      return CodeBlock.builder()
          .addStatement("return new $T($L)", type, Layout.packed(arguments, used))
          .build();
    }
    return built(object, type, arguments);
  }

  private static CodeBlock built(ObjectPlan object, ClassName type, List<CodeBlock> arguments) {
    CodeBlock.Builder code =
        CodeBlock.builder().addStatement("$1T.Builder builder = $1T.builder()", type);
    for (int i = 0; i < object.members().size(); i++) {
      code.addStatement("builder.$L($L)", object.members().get(i).name(), arguments.get(i));
    }
    if (object.fids()) {
      code.addStatement("builder.unknownFields($L)", arguments.get(arguments.size() - 1));
    }
    return code.addStatement("return new $T(builder)", type).build();
  }
}
