package io.github.kiwoomjava.codegen.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.github.kiwoomjava.codegen.plan.JavaPlan;
import io.github.kiwoomjava.codegen.plan.OperationPlan;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/**
 * The class of each package that describes its operations. In one class file their texts, which are
 * much alike, take less than half the space.
 */
final class OperationInfosEmitter implements SourceEmitter {
  @Override
  public Stream<JavaFile> emit(JavaPlan plan) {
    SortedMap<String, List<OperationPlan>> byType =
        plan.operations().stream()
            .collect(
                Collectors.groupingBy(
                    operation -> operation.infosType().toString(),
                    TreeMap::new,
                    Collectors.toList()));
    return byType.values().stream().map(OperationInfosEmitter::file);
  }

  /** The expression for an operation's description. */
  static CodeBlock infoOf(OperationPlan operation) {
    return CodeBlock.of("$T.$L()", Names.of(operation.infosType()), method(operation));
  }

  private static String method(OperationPlan operation) {
    return "of" + operation.names().type();
  }

  private static JavaFile file(List<OperationPlan> operations) {
    ClassName name = Names.of(operations.get(0).infosType());
    TypeSpec.Builder type =
        TypeSpec.classBuilder(name)
            .addModifiers(Modifier.FINAL)
            .addJavadoc("What is known of the operations of this package, for tools.\n")
            .addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build());
    for (OperationPlan operation : operations) {
      type.addMethod(
          MethodSpec.methodBuilder(method(operation))
              .addModifiers(Modifier.STATIC)
              .returns(Names.OPERATION_INFO)
              .addStatement("return $L", info(operation))
              .build());
    }
    return Files.of(name.packageName(), type.build(), "the operations of this package");
  }

  private static CodeBlock info(OperationPlan operation) {
    return CodeBlock.of(
        "new $T($L)",
        Names.OPERATION_INFO,
        Layout.indented(
            Layout.lines(
                List.of(
                    Literals.string(operation.id()),
                    Literals.string(operation.koreanName()),
                    Literals.string(operation.names().market()),
                    Literals.string(operation.names().group()),
                    Literals.string(operation.names().method()),
                    Literals.string(operation.path()),
                    CodeBlock.of("$T.$L", Names.EFFECT, operation.effect().name()),
                    CodeBlock.of("$T.$L", Names.TRANSPORT, operation.transport().name()),
                    Literals.string(operation.names().summary()),
                    FieldLines.emit(operation.fields())))));
  }
}
