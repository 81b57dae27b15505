package io.github.kiwoomjava.codegen.emit;

import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.github.kiwoomjava.codegen.naming.Words;
import io.github.kiwoomjava.codegen.plan.GroupPlan;
import io.github.kiwoomjava.codegen.plan.JavaPlan;
import io.github.kiwoomjava.codegen.plan.OperationPlan;
import java.util.Locale;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** The client of a group: one method for each operation, in several handy forms. */
final class GroupClientEmitter implements SourceEmitter {
  @Override
  public Stream<JavaFile> emit(JavaPlan plan) {
    return Stream.concat(
            plan.markets().stream().flatMap(market -> market.groups().stream()),
            plan.groups().stream())
        .map(GroupClientEmitter::file);
  }

  private static JavaFile file(GroupPlan group) {
    String phrase = Words.phrase(group.accessor());
    TypeSpec.Builder client =
        TypeSpec.classBuilder(Names.of(group.type()))
            .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
            // A call that nobody executes, and an order that nobody submits, is never sent.
            .addAnnotation(Names.CHECK_RETURN_VALUE)
            .addJavadoc(
                Docs.paragraphs(
                    "The operations of the group "
                        + phrase.toLowerCase(Locale.ROOT)
                        + ". Thread-safe, as the client that made it."))
            .addField(Names.API_CLIENT, "api", Modifier.PRIVATE, Modifier.FINAL)
            .addMethod(
                MethodSpec.constructorBuilder()
                    .addModifiers(Modifier.PUBLIC)
                    .addParameter(Names.API_CLIENT, "api")
                    .addJavadoc("Calls over this engine.\n")
                    .addStatement("this.api = api")
                    .build());
    Deprecation.suppress(client, group.operations());
    for (OperationPlan operation : group.operations()) {
      client.addMethods(new CallEmitter(operation).methods());
    }
    return Files.of(
        group.type().packageName(), client.build(), "the operations of " + group.accessor());
  }
}
