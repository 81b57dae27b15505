package io.github.kiwoomjava.codegen.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeSpec;
import io.github.kiwoomjava.codegen.plan.JavaPlan;
import io.github.kiwoomjava.codegen.plan.LivePlan;
import io.github.kiwoomjava.codegen.plan.OperationPlan;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** The class that describes an operation, writes its requests and reads its responses. */
final class OperationEmitter implements SourceEmitter {
  @Override
  public Stream<JavaFile> emit(JavaPlan plan) {
    return plan.operations().stream().map(OperationEmitter::file);
  }

  private static JavaFile file(OperationPlan operation) {
    ClassName request = Names.of(operation.request().root().type());
    ClassName response = Names.of(operation.response().root().type());
    ClassName owner = Names.of(operation.type());
    RequestEmitter requests = new RequestEmitter(operation);
    ResponseEmitter responses = new ResponseEmitter(operation);
    TypeSpec.Builder type =
        TypeSpec.classBuilder(owner)
            .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
            .superclass(ParameterizedTypeName.get(Names.API_OPERATION, request, response))
            .addJavadoc(
                Docs.paragraphs(
                    "How the messages of this operation are read and written.",
                    Docs.operation(operation)))
            .addField(
                FieldSpec.builder(
                        owner, "OPERATION", Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
                    .addJavadoc("The operation, for the runtime and for tools.\n")
                    .initializer("new $T()", owner)
                    .build());
    Deprecation.suppress(type, operation);
    if (operation.realtime() instanceof LivePlan live) {
      type.addField(new LiveEmitter(operation, live).constant());
    }
    type.addFields(requests.constants())
        .addFields(responses.constants())
        .addMethod(
            MethodSpec.constructorBuilder()
                .addModifiers(Modifier.PRIVATE)
                .addStatement("super($L)", OperationInfosEmitter.infoOf(operation))
                .build())
        .addMethods(requests.methods())
        .addMethods(responses.methods())
        .addTypes(responses.drafts());
    return Files.of(operation.type().packageName(), type.build(), operation.id());
  }
}
