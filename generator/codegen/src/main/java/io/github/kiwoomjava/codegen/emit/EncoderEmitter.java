package io.github.kiwoomjava.codegen.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import io.github.kiwoomjava.codegen.plan.EmbeddedPlan;
import io.github.kiwoomjava.codegen.plan.FamilyPlan;
import io.github.kiwoomjava.codegen.plan.MemberPlan;
import io.github.kiwoomjava.codegen.plan.ObjectPlan;
import io.github.kiwoomjava.codegen.plan.WireSlot;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** The method that writes one object, in the sheet's order. */
final class EncoderEmitter {
  private static final int CHUNK = 200;

  private final ObjectPlan object;
  private final ClassName owner;
  private final FamilyEmitter families;
  private final ClassName type;

  /**
   * Prepares the methods.
   *
   * @param owner the class that gets them
   */
  EncoderEmitter(ObjectPlan object, ClassName owner, FamilyEmitter families) {
    this.object = object;
    this.owner = owner;
    this.families = families;
    this.type = Names.of(object.type());
  }

  /** The method, and its parts where one would be too long for the JIT. */
  List<MethodSpec> methods(boolean root) {
    MethodSpec.Builder method;
    if (root) {
      method =
          MethodSpec.methodBuilder("encode")
              .addAnnotation(Override.class)
              .addModifiers(Modifier.PUBLIC);
    } else {
      method =
          MethodSpec.methodBuilder("write" + object.type().simpleName())
              .addModifiers(Modifier.PRIVATE, Modifier.STATIC);
    }
    parameters(method);
    method.addStatement(object.positional() ? "out.beginRow()" : "out.beginObject()");
    List<MethodSpec> parts = new ArrayList<>();
    List<CodeBlock> statements = statements();
    EmbeddedPlan embedded = object.embedded();
    if (embedded == null) {
      parts.addAll(write(method, statements));
      unknownFields(method);
    } else {
      parts.addAll(write(method, statements.subList(0, embedded.from())));
      parts.addAll(embedded(method, embedded, statements));
    }
    method.addStatement(object.positional() ? "out.endArray()" : "out.endObject()");
    parts.add(0, method.build());
    return parts;
  }

  private List<MethodSpec> embedded(
      MethodSpec.Builder outer, EmbeddedPlan embedded, List<CodeBlock> statements) {
    MethodSpec.Builder inner =
        MethodSpec.methodBuilder("write" + object.type().simpleName() + "Fields")
            .addModifiers(Modifier.PRIVATE, Modifier.STATIC);
    parameters(inner);
    inner.addStatement("out.beginObject()");
    List<MethodSpec> parts =
        new ArrayList<>(write(inner, statements.subList(embedded.from(), statements.size())));
    unknownFields(inner);
    MethodSpec built = inner.addStatement("out.endObject()").build();
    outer.addStatement(
        "out.object($L, value, $T::$N)", Literals.string(embedded.element()), owner, built);
    parts.add(built);
    return parts;
  }

  /** Writes in the method itself, or in parts that it calls where it would be too long. */
  private List<MethodSpec> write(MethodSpec.Builder method, List<CodeBlock> statements) {
    if (statements.size() <= CHUNK) {
      statements.forEach(statement -> method.addStatement("$L", statement));
      return List.of();
    }
    List<MethodSpec> parts = new ArrayList<>();
    for (int from = 0; from < statements.size(); from += CHUNK) {
      MethodSpec.Builder part =
          MethodSpec.methodBuilder("write" + object.type().simpleName() + "From" + from)
              .addModifiers(Modifier.PRIVATE, Modifier.STATIC);
      parameters(part);
      statements
          .subList(from, Math.min(from + CHUNK, statements.size()))
          .forEach(statement -> part.addStatement("$L", statement));
      MethodSpec built = part.build();
      method.addStatement("$N(value, out)", built);
      parts.add(built);
    }
    return parts;
  }

  private void unknownFields(MethodSpec.Builder method) {
    if (object.fids()) {
      method.addStatement("out.unknownFields(value.unknownFields())");
    }
  }

  private void parameters(MethodSpec.Builder method) {
    method.addParameter(type, "value").addParameter(Names.JSON_WRITER, "out");
  }

  private List<CodeBlock> statements() {
    CodeBlock[] members = new CodeBlock[object.slots().size()];
    for (MemberPlan member : object.members()) {
      FamilyPlan family = member.family();
      if (family == null) {
        members[member.slot()] = CodeBlock.of("value.$L()", member.name());
      } else {
        for (int i = 0; i < family.entries().size(); i++) {
          List<Integer> entry = family.entries().get(i);
          for (int column = 0; column < entry.size(); column++) {
            if (entry.get(column) != FamilyPlan.NONE) {
              members[entry.get(column)] = families.member(member, family, i, column);
            }
          }
        }
      }
    }
    List<CodeBlock> statements = new ArrayList<>();
    for (int i = 0; i < members.length; i++) {
      WireSlot slot = object.slots().get(i);
      statements.add(Values.write(slot.element(), slot.value(), members[i], owner));
    }
    return statements;
  }
}
