package io.github.kiwoomjava.codegen.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.github.kiwoomjava.codegen.plan.CodeTypePlan;
import io.github.kiwoomjava.codegen.plan.CodeTypePlan.Constant;
import io.github.kiwoomjava.codegen.plan.JavaPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** An open set of codes: constants for what is known, and room for what is not. */
final class CodeTypeEmitter implements SourceEmitter {
  @Override
  public Stream<JavaFile> emit(JavaPlan plan) {
    return plan.codeTypes().stream().map(CodeTypeEmitter::file);
  }

  private static JavaFile file(CodeTypePlan plan) {
    ClassName type = Names.of(plan.type());
    ClassName known = type.nestedClass("Known");
    TypeSpec.Builder code =
        TypeSpec.classBuilder(type)
            .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
            .addSuperinterface(Names.CODE_VALUE)
            .addJavadoc(doc(plan));
    plan.constants().forEach(constant -> code.addField(constant(type, known, constant)));
    code.addField(String.class, "raw", Modifier.PRIVATE, Modifier.FINAL);
    code.addField(
        ClassName.get(String.class).annotated(Names.NULLABLE_ANNOTATION),
        "koreanLabel",
        Modifier.PRIVATE,
        Modifier.FINAL);
    code.addField(
        known.annotated(Names.NULLABLE_ANNOTATION), "known", Modifier.PRIVATE, Modifier.FINAL);
    return Files.of(
        plan.type().packageName(),
        code.addMethod(constructor(known))
            .addMethod(of(type, plan))
            .addMethod(values(type, plan))
            .addMethod(accessor("raw", ClassName.get(String.class)))
            .addMethod(
                accessor(
                    "koreanLabel",
                    ClassName.get(String.class).annotated(Names.NULLABLE_ANNOTATION)))
            .addMethod(knownMethod(known))
            .addMethod(equalsMethod(type))
            .addMethod(hashCodeMethod())
            .addMethod(toStringMethod())
            .addType(knownEnum(known, plan))
            .build(),
        "the table of codes");
  }

  private static CodeBlock doc(CodeTypePlan plan) {
    String phrase = plan.phrase();
    return Docs.paragraphs(
        phrase.substring(0, 1).toUpperCase(Locale.ROOT) + phrase.substring(1) + ".",
        "An open set: a code that is not listed here is kept as it came.");
  }

  private static FieldSpec constant(ClassName type, ClassName known, Constant constant) {
    return FieldSpec.builder(
            type, constant.name(), Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
        .addJavadoc(constantDoc(constant))
        .initializer(
            "new $T($L, $L, $T.$L)",
            type,
            Literals.string(constant.raw()),
            constant.label().isEmpty() ? CodeBlock.of("null") : Literals.string(constant.label()),
            known,
            constant.name())
        .build();
  }

  private static CodeBlock constantDoc(Constant constant) {
    List<String> parts = new ArrayList<>();
    if (!constant.english().isEmpty()) {
      String english = DocText.escape(constant.english());
      parts.add(english.substring(0, 1).toUpperCase(Locale.ROOT) + english.substring(1));
    }
    if (!constant.label().isEmpty()) {
      String label = DocText.escape(constant.label());
      parts.add(parts.isEmpty() ? label : "(" + label + ")");
    }
    String text = String.join(" ", parts);
    return CodeBlock.of(
        "$L\n", (text.isEmpty() ? "" : text + ", ") + DocText.code(constant.raw()) + ".");
  }

  private static MethodSpec constructor(ClassName known) {
    return MethodSpec.constructorBuilder()
        .addModifiers(Modifier.PRIVATE)
        .addParameter(String.class, "raw")
        .addParameter(
            ClassName.get(String.class).annotated(Names.NULLABLE_ANNOTATION), "koreanLabel")
        .addParameter(known.annotated(Names.NULLABLE_ANNOTATION), "known")
        .addStatement("this.raw = raw")
        .addStatement("this.koreanLabel = koreanLabel")
        .addStatement("this.known = known")
        .build();
  }

  private static MethodSpec of(ClassName type, CodeTypePlan plan) {
    CodeBlock.Builder cases = CodeBlock.builder().add("return switch (raw) {\n$>");
    for (Constant constant : plan.constants()) {
      cases.add("case $L -> $L;\n", Literals.string(constant.raw()), constant.name());
    }
    cases.add(
        "default -> new $T($T.requireNonNull(raw, $S), null, null);\n$<};\n",
        type,
        Objects.class,
        "raw");
    return MethodSpec.methodBuilder("of")
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .returns(type)
        .addParameter(String.class, "raw")
        .addJavadoc("The code for a value on the wire; unknown ones, too.\n")
        .addCode(cases.build())
        .build();
  }

  private static MethodSpec values(ClassName type, CodeTypePlan plan) {
    List<CodeBlock> names = new ArrayList<>();
    plan.constants().forEach(constant -> names.add(CodeBlock.of("$L", constant.name())));
    return MethodSpec.methodBuilder("values")
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .returns(ParameterizedTypeName.get(ClassName.get(List.class), type))
        .addJavadoc("The known codes, in the order of the sheets.\n")
        .addStatement("return $T.of($L)", List.class, Layout.packed(names, 20))
        .build();
  }

  private static MethodSpec accessor(String name, TypeName type) {
    return MethodSpec.methodBuilder(name)
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(type)
        .addStatement("return $L", name)
        .build();
  }

  private static MethodSpec knownMethod(ClassName known) {
    return MethodSpec.methodBuilder("known")
        .addModifiers(Modifier.PUBLIC)
        .returns(ParameterizedTypeName.get(ClassName.get(Optional.class), known))
        .addJavadoc("The known code, empty if the sheets do not list it.\n")
        .addStatement("return $T.ofNullable(known)", Optional.class)
        .build();
  }

  private static MethodSpec equalsMethod(ClassName type) {
    return MethodSpec.methodBuilder("equals")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(boolean.class)
        .addParameter(
            ParameterSpec.builder(ClassName.OBJECT.annotated(Names.NULLABLE_ANNOTATION), "object")
                .build())
        .addStatement("return object instanceof $T other && raw.equals(other.raw)", type)
        .build();
  }

  private static MethodSpec hashCodeMethod() {
    return MethodSpec.methodBuilder("hashCode")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(int.class)
        .addStatement("return raw.hashCode()")
        .build();
  }

  private static MethodSpec toStringMethod() {
    return MethodSpec.methodBuilder("toString")
        .addAnnotation(Override.class)
        .addModifiers(Modifier.PUBLIC)
        .returns(String.class)
        .addStatement("return koreanLabel == null ? raw : raw + \" \" + koreanLabel")
        .build();
  }

  private static TypeSpec knownEnum(ClassName known, CodeTypePlan plan) {
    TypeSpec.Builder builder =
        TypeSpec.enumBuilder(known)
            .addModifiers(Modifier.PUBLIC)
            .addJavadoc("The known codes, for {@code switch}.\n");
    plan.constants().forEach(constant -> builder.addEnumConstant(constant.name()));
    return builder.build();
  }
}
