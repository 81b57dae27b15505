package io.github.kiwoomjava.codegen.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeVariableName;
import io.github.kiwoomjava.codegen.plan.FamilyPlan;
import io.github.kiwoomjava.codegen.plan.JavaType;
import io.github.kiwoomjava.codegen.plan.MemberPlan;
import io.github.kiwoomjava.codegen.plan.ObjectPlan;
import io.github.kiwoomjava.codegen.plan.WireSlot;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import javax.lang.model.element.Modifier;

/** What a message needs for lists that are numbered elements on the wire. */
final class FamilyEmitter {
  private static final TypeVariableName T = TypeVariableName.get("T");

  private final List<ObjectPlan> entries;
  private final String prefix;

  /**
   * Finds the lists.
   *
   * @param objects all of the message
   * @param prefix of the constants' names
   */
  FamilyEmitter(List<ObjectPlan> objects, String prefix) {
    this.entries = entries(objects);
    this.prefix = prefix;
  }

  private static List<ObjectPlan> entries(List<ObjectPlan> objects) {
    Map<JavaType, ObjectPlan> entries = new LinkedHashMap<>();
    for (ObjectPlan object : objects) {
      for (MemberPlan member : object.members()) {
        FamilyPlan family = member.family();
        if (family != null) {
          entries.putIfAbsent(family.entry().type(), family.entry());
        }
      }
    }
    return List.copyOf(entries.values());
  }

  /** For each record of entries, the entry of which nothing came. */
  List<FieldSpec> constants() {
    List<FieldSpec> constants = new ArrayList<>();
    for (ObjectPlan entry : entries) {
      ClassName type = Names.of(entry.type());
      List<CodeBlock> nulls = Collections.nCopies(entry.members().size(), CodeBlock.of("null"));
      constants.add(
          FieldSpec.builder(type, absent(entry), Modifier.PRIVATE, Modifier.STATIC, Modifier.FINAL)
              .initializer("new $T($L)", type, CodeBlock.join(nulls, ", "))
              .build());
    }
    return constants;
  }

  /** The method that cuts absent entries off, if there are any. */
  List<MethodSpec> trimming() {
    return entries.isEmpty() ? List.of() : List.of(trimmed());
  }

  /** The method that reaches for entries that may not exist, if there are any. */
  List<MethodSpec> reaching() {
    return entries.isEmpty() ? List.of() : List.of(entry());
  }

  private static MethodSpec trimmed() {
    TypeName list = ParameterizedTypeName.get(ClassName.get(List.class), T);
    return MethodSpec.methodBuilder("trimmed")
        .addJavadoc("The entries up to the last one of which something came.\n")
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .addTypeVariable(T)
        .returns(list)
        .addParameter(ParameterizedTypeName.get(ClassName.get(Predicate.class), T), "isAbsent")
        .addParameter(list, "entries")
        .addStatement("int size = entries.size()")
        .beginControlFlow("while (size > 0 && isAbsent.test(entries.get(size - 1)))")
        .addStatement("size--")
        .endControlFlow()
        .addStatement("return entries.subList(0, size)")
        .build();
  }

  private static MethodSpec entry() {
    return MethodSpec.methodBuilder("entry")
        .addJavadoc("The entry at a place, or the absent one beyond the end.\n")
        .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
        .addTypeVariable(T)
        .returns(T)
        .addParameter(ParameterizedTypeName.get(ClassName.get(List.class), T), "entries")
        .addParameter(int.class, "index")
        .addParameter(T, "absent")
        .addStatement("return index < entries.size() ? entries.get(index) : absent")
        .build();
  }

  /** The expression that makes a list of the variables that hold its elements. */
  static CodeBlock list(FamilyPlan family, List<WireSlot> slots) {
    List<CodeBlock> arguments = new ArrayList<>();
    ClassName type = Names.of(family.entry().type());
    for (List<Integer> entry : family.entries()) {
      List<CodeBlock> parts = new ArrayList<>();
      for (int slot : entry) {
        parts.add(
            slot == FamilyPlan.NONE
                ? CodeBlock.of("null")
                : CodeBlock.of("$L", slots.get(slot).local()));
      }
      arguments.add(CodeBlock.of("new $T($L)", type, CodeBlock.join(parts, ", ")));
    }
    return CodeBlock.of(
        "trimmed($T::isAbsent, $T.of($L))",
        type,
        List.class,
        Layout.indented(Layout.lines(arguments)));
  }

  /** The expression for one entry's member. */
  CodeBlock member(MemberPlan list, FamilyPlan family, int index, int column) {
    return CodeBlock.of(
        "entry(value.$L(), $L, $L).$L()",
        list.name(),
        index,
        absent(family.entry()),
        family.entry().members().get(column).name());
  }

  private String absent(ObjectPlan entry) {
    return prefix + entry.constantName();
  }
}
