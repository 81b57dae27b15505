package io.github.kiwoomjava.codegen.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
import io.github.kiwoomjava.codegen.plan.JavaPlan;
import io.github.kiwoomjava.codegen.plan.LivePlan;
import io.github.kiwoomjava.codegen.plan.OperationPlan;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** The class that lists all operations. */
final class CatalogEmitter implements SourceEmitter {
  private static final int CHUNK = 250;
  private static final TypeName ANY = WildcardTypeName.subtypeOf(Object.class);
  private static final TypeName OPERATION =
      ParameterizedTypeName.get(Names.API_OPERATION, ANY, ANY);
  private static final TypeName OPERATIONS =
      ParameterizedTypeName.get(ClassName.get(List.class), OPERATION);

  @Override
  public Stream<JavaFile> emit(JavaPlan plan) {
    TypeSpec.Builder catalog =
        TypeSpec.classBuilder(Names.of(plan.catalog()))
            .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
            .addJavadoc("All operations, sorted by id, for tools that work with any of them.\n")
            .addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build())
            .addMethod(edition(plan.edition()))
            .addMethod(byId());
    List<OperationPlan> operations = plan.operations();
    List<CodeBlock> live = live(operations);
    if (!live.isEmpty()) {
      catalog.addMethod(realtimeTypes(live));
    }
    if (operations.size() <= CHUNK) {
      catalog.addMethod(
          all().addStatement("return $T.of($L)", List.class, elements(operations)).build());
    } else {
      MethodSpec.Builder all = all();
      all.addStatement("$T all = new $T<>()", OPERATIONS, ArrayList.class);
      for (int from = 0; from < operations.size(); from += CHUNK) {
        String part = "operationsFrom" + from;
        all.addStatement("all.addAll($L())", part);
        catalog.addMethod(
            MethodSpec.methodBuilder(part)
                .addModifiers(Modifier.PRIVATE, Modifier.STATIC)
                .returns(OPERATIONS)
                .addStatement(
                    "return $T.of($L)",
                    List.class,
                    elements(operations.subList(from, Math.min(from + CHUNK, operations.size()))))
                .build());
      }
      catalog.addMethod(all.addStatement("return $T.copyOf(all)", List.class).build());
    }
    return Stream.of(Files.of(plan.catalog().packageName(), catalog.build(), "all operations"));
  }

  private static CodeBlock elements(List<OperationPlan> operations) {
    List<CodeBlock> elements = new ArrayList<>();
    operations.forEach(
        operation -> elements.add(CodeBlock.of("$T.OPERATION", Names.of(operation.type()))));
    return Layout.lines(elements);
  }

  private static MethodSpec.Builder all() {
    return MethodSpec.methodBuilder("operations")
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .returns(OPERATIONS)
        .addJavadoc("Every operation, those that only realtime sessions use, too.\n");
  }

  private static List<CodeBlock> live(List<OperationPlan> operations) {
    return operations.stream()
        .filter(operation -> operation.realtime() instanceof LivePlan)
        .map(operation -> CodeBlock.of("$T.REALTIME", Names.of(operation.type())))
        .toList();
  }

  private static MethodSpec realtimeTypes(List<CodeBlock> live) {
    return MethodSpec.methodBuilder("realtimeTypes")
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .returns(
            ParameterizedTypeName.get(
                ClassName.get(List.class), ParameterizedTypeName.get(Names.REALTIME_TYPE, ANY)))
        .addJavadoc("Every kind of live data that a session can subscribe to.\n")
        .addStatement("return $T.of($L)", List.class, Layout.lines(live))
        .build();
  }

  private static MethodSpec edition(@Nullable String edition) {
    return MethodSpec.methodBuilder("edition")
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .returns(ParameterizedTypeName.get(Optional.class, LocalDate.class))
        .addJavadoc(
            "The day of the edition of Kiwoom's sheets that this was generated from; empty if they do"
                + " not say.\n")
        .addStatement(
            "return $L",
            edition == null
                ? CodeBlock.of("$T.empty()", Optional.class)
                : CodeBlock.of(
                    "$T.of($T.parse($L))",
                    Optional.class,
                    LocalDate.class,
                    Literals.string(edition)))
        .build();
  }

  private static MethodSpec byId() {
    return MethodSpec.methodBuilder("operation")
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .returns(ParameterizedTypeName.get(ClassName.get(Optional.class), OPERATION))
        .addParameter(String.class, "id")
        .addJavadoc(
            "The operation with an id.\n\n@param id such as {@code ka10081}; case matters\n")
        .addStatement(
            "return operations().stream()\n$L\n$L",
            ".filter(operation -> operation.info().id().equals(id))",
            ".findFirst()")
        .build();
  }
}
