package io.github.kiwoomjava.codegen.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import com.palantir.javapoet.WildcardTypeName;
import io.github.kiwoomjava.codegen.naming.Words;
import io.github.kiwoomjava.codegen.plan.JavaPlan;
import io.github.kiwoomjava.codegen.plan.LivePlan;
import io.github.kiwoomjava.codegen.plan.OperationPlan;
import io.github.kiwoomjava.codegen.plan.SessionPlan;
import io.github.kiwoomjava.codegen.plan.SessionPlan.AccountPlan;
import io.github.kiwoomjava.codegen.plan.SessionPlan.Searches;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** The class of realtime sessions: what all of them have lies in the runtime. */
final class SessionEmitter implements SourceEmitter {
  @Override
  public Stream<JavaFile> emit(JavaPlan plan) {
    SessionPlan session = plan.session();
    return session == null ? Stream.empty() : Stream.of(file(session, plan));
  }

  private static JavaFile file(SessionPlan session, JavaPlan plan) {
    TypeSpec.Builder type =
        TypeSpec.classBuilder(Names.of(session.type()))
            .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
            .superclass(Names.BASE_SESSION)
            .addJavadoc(
                Docs.paragraphs(
                    "Live data over WebSockets, which are opened when they are needed and opened"
                        + " again when they were lost. Open a session with {@link "
                        + plan.client().simpleName()
                        + "#realtime()} and close it at the end. Thread-safe."));
    for (Searches searches : session.conditions()) {
      type.addField(dialect(searches));
    }
    type.addMethod(
        MethodSpec.constructorBuilder()
            .addParameter(Names.REALTIME_ENGINE, "engine")
            .addStatement("super(engine)")
            .build());
    for (AccountPlan account : session.accounts()) {
      type.addMethod(withoutOptions(account)).addMethod(withOptions(account));
    }
    for (Searches searches : session.conditions()) {
      type.addMethod(conditions(searches));
    }
    return Files.of(session.type().packageName(), type.build(), "all operations");
  }

  private static MethodSpec withoutOptions(AccountPlan account) {
    return account(account)
        .addParameter(listener(account), "listener")
        .addStatement("return $L($T.DEFAULT, listener)", account.accessor(), Names.OPTIONS)
        .build();
  }

  private static MethodSpec withOptions(AccountPlan account) {
    List<CodeBlock> feeds =
        account.operations().stream()
            .map(operation -> CodeBlock.of("$T.all()", event(operation)))
            .toList();
    MethodSpec.Builder method =
        account(account)
            .addParameter(Names.OPTIONS, "options")
            .addParameter(listener(account), "listener");
    if (feeds.size() == 1) {
      return method.addStatement("return subscribe($L, options, listener)", feeds.get(0)).build();
    }
    return method
        .addStatement(
            "return this.<$T>subscribeAll($T.of($L), options, listener)",
            common(account),
            List.class,
            Layout.indented(Layout.lines(feeds)))
        .build();
  }

  private static MethodSpec.Builder account(AccountPlan account) {
    String kinds =
        account.operations().stream().map(Docs::operation).collect(Collectors.joining(" "));
    String several =
        account.operations().size() == 1
            ? ""
            : "To hear of one market alone, subscribe to {@code all()} of its records.";
    return MethodSpec.methodBuilder(account.accessor())
        .addModifiers(Modifier.PUBLIC)
        .returns(Names.SUBSCRIPTION)
        .addJavadoc(
            Docs.paragraphs(
                "Hears of all " + account.accessor() + " of the account.", kinds, several));
  }

  private static TypeName listener(AccountPlan account) {
    return ParameterizedTypeName.get(
        ClassName.get(Consumer.class), WildcardTypeName.supertypeOf(common(account)));
  }

  private static TypeName common(AccountPlan account) {
    return account.event() == null
        ? event(account.operations().get(0))
        : Names.of(account.event().type());
  }

  private static ClassName event(OperationPlan operation) {
    if (operation.realtime() instanceof LivePlan live) {
      return Names.of(live.event().type());
    }
    throw new IllegalStateException(operation.id() + " is planned without live data");
  }

  private static FieldSpec dialect(Searches searches) {
    OperationPlan search = searches.search();
    return FieldSpec.builder(
            ParameterizedTypeName.get(Names.CONDITION_DIALECT, row(searches)),
            constant(searches),
            Modifier.PRIVATE,
            Modifier.STATIC,
            Modifier.FINAL)
        .initializer(
            "$T.of($L)",
            Names.CONDITION_DIALECT,
            Layout.indented(
                Layout.packed(
                    List.of(
                        Literals.string(search.path()),
                        Literals.string(searches.listService()),
                        Literals.string(searches.searchService()),
                        Literals.string(searches.clearService()),
                        searches.exchange() == null
                            ? CodeBlock.of("null")
                            : Literals.string(searches.exchange()),
                        CodeBlock.of("$T.OPERATION.response()", Names.of(search.type())),
                        CodeBlock.of(
                            "$T::$L",
                            Names.of(search.response().root().type()),
                            searches.rows().name())),
                    0)))
        .build();
  }

  private static MethodSpec conditions(Searches searches) {
    return MethodSpec.methodBuilder(searches.accessor())
        .addModifiers(Modifier.PUBLIC)
        .returns(ParameterizedTypeName.get(Names.CONDITIONS, row(searches)))
        .addJavadoc(
            Docs.paragraphs(
                "Searches by the conditions that the user has stored.",
                Docs.operation(searches.search())))
        .addStatement("return conditions($L)", constant(searches))
        .build();
  }

  private static TypeName row(Searches searches) {
    return Names.of(searches.rows().value().requiredType());
  }

  private static String constant(Searches searches) {
    return Words.upperSnake(Words.upperFirst(searches.accessor()));
  }
}
