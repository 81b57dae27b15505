package io.github.kiwoomjava.codegen.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import io.github.kiwoomjava.codegen.plan.JavaPlan;
import io.github.kiwoomjava.codegen.plan.LivePlan;
import io.github.kiwoomjava.codegen.plan.OperationPlan;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** The class that describes an operation and holds its codecs. */
final class OperationEmitter implements SourceEmitter {
  @Override
  public Stream<JavaFile> emit(JavaPlan plan) {
    return plan.operations().stream().map(OperationEmitter::file);
  }

  private static JavaFile file(OperationPlan operation) {
    ClassName request = Names.of(operation.request().root().type());
    ClassName response = Names.of(operation.response().root().type());
    TypeSpec.Builder type =
        TypeSpec.classBuilder(Names.of(operation.type()))
            .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
            .addJavadoc(
                Docs.paragraphs(
                    "How the messages of this operation are read and written.",
                    Docs.operation(operation)))
            .addField(
                FieldSpec.builder(
                        ParameterizedTypeName.get(Names.API_OPERATION, request, response),
                        "OPERATION",
                        Modifier.PUBLIC,
                        Modifier.STATIC,
                        Modifier.FINAL)
                    .addJavadoc("The operation, for the runtime and for tools.\n")
                    .initializer(
                        "$T.of($L)",
                        Names.API_OPERATION,
                        Layout.indented(
                            Layout.lines(
                                List.of(
                                    info(operation),
                                    CodeBlock.of("new RequestCodec()"),
                                    CodeBlock.of("new ResponseCodec()")))))
                    .build());
    if (operation.realtime() instanceof LivePlan live) {
      type.addField(new LiveEmitter(operation, live).constant("ResponseCodec"));
    }
    type.addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build())
        .addType(new CodecEmitter(operation.id(), "RequestCodec", operation.request()).emit())
        .addType(new CodecEmitter(operation.id(), "ResponseCodec", operation.response()).emit());
    return Files.of(operation.type().packageName(), type.build(), operation.id());
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
