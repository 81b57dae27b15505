package io.github.kiwoomjava.codegen.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import io.github.kiwoomjava.codegen.plan.CodeTypePlan;
import io.github.kiwoomjava.codegen.plan.CodeTypePlan.Constant;
import io.github.kiwoomjava.codegen.plan.JavaPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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
            .superclass(ParameterizedTypeName.get(Names.OPEN_CODE, known))
            .addJavadoc(doc(plan));
    plan.constants().forEach(constant -> code.addField(constant(type, known, constant)));
    code.addField(set(type, plan));
    return Files.of(
        plan.type().packageName(),
        code.addMethod(constructor(known))
            .addMethod(of(type))
            .addMethod(values(type))
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
        .addAnnotations(Deprecation.annotation(constant.retired()))
        .addJavadoc(constantDoc(constant))
        .addJavadoc(Deprecation.tag(constant.retired(), Deprecation.REFUSES))
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
        .addStatement("super(raw, koreanLabel, known)")
        .build();
  }

  /** In lower case, as no constant for a code can be. */
  private static FieldSpec set(ClassName type, CodeTypePlan plan) {
    List<CodeBlock> names = new ArrayList<>();
    plan.constants().forEach(constant -> names.add(CodeBlock.of("$L", constant.name())));
    return FieldSpec.builder(
            ParameterizedTypeName.get(Names.CODE_SET, type),
            "codes",
            Modifier.PRIVATE,
            Modifier.STATIC,
            Modifier.FINAL)
        .initializer("$T.of($L)", Names.CODE_SET, Layout.packed(names, 50))
        .build();
  }

  private static MethodSpec of(ClassName type) {
    return MethodSpec.methodBuilder("of")
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .returns(type)
        .addParameter(String.class, "raw")
        .addJavadoc("The code for a value on the wire; unknown ones, too.\n")
        .addStatement("$T code = codes.find(raw)", type)
        .addStatement("return code == null ? new $T(raw, null, null) : code", type)
        .build();
  }

  private static MethodSpec values(ClassName type) {
    return MethodSpec.methodBuilder("values")
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .returns(ParameterizedTypeName.get(ClassName.get(List.class), type))
        .addJavadoc("The known codes, in the order of the sheets.\n")
        .addStatement("return codes.all()")
        .build();
  }

  private static TypeSpec knownEnum(ClassName known, CodeTypePlan plan) {
    TypeSpec.Builder builder =
        TypeSpec.enumBuilder(known)
            .addModifiers(Modifier.PUBLIC)
            .addJavadoc("The known codes, for {@code switch}.\n");
    plan.constants()
        .forEach(
            constant ->
                builder.addEnumConstant(
                    constant.name(),
                    TypeSpec.anonymousClassBuilder("")
                        .addAnnotations(Deprecation.annotation(constant.retired()))
                        .build()));
    return builder.build();
  }
}
