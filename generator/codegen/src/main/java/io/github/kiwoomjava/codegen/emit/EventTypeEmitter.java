package io.github.kiwoomjava.codegen.emit;

import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeSpec;
import io.github.kiwoomjava.codegen.plan.JavaPlan;
import io.github.kiwoomjava.codegen.plan.LivePlan;
import io.github.kiwoomjava.codegen.plan.MemberPlan;
import io.github.kiwoomjava.codegen.plan.SessionPlan;
import io.github.kiwoomjava.codegen.plan.SessionPlan.AccountPlan;
import io.github.kiwoomjava.codegen.plan.SessionPlan.EventType;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/**
 * The interfaces of live data that comes in several kinds. They are not sealed, since the records
 * lie in the packages of their markets.
 */
final class EventTypeEmitter implements SourceEmitter {
  @Override
  public Stream<JavaFile> emit(JavaPlan plan) {
    SessionPlan session = plan.session();
    return session == null
        ? Stream.empty()
        : session.accounts().stream()
            .filter(account -> account.event() != null)
            .map(EventTypeEmitter::file);
  }

  private static JavaFile file(AccountPlan account) {
    EventType event = Objects.requireNonNull(account.event(), "an interface is planned");
    String kinds =
        account.operations().stream()
            .filter(operation -> operation.realtime() instanceof LivePlan)
            .map(
                operation ->
                    "{@link "
                        + ((LivePlan) Objects.requireNonNull(operation.realtime())).event().type()
                        + "}")
            .collect(Collectors.joining(", "));
    TypeSpec.Builder type =
        TypeSpec.interfaceBuilder(Names.of(event.type()))
            .addModifiers(Modifier.PUBLIC)
            .addSuperinterface(Names.REALTIME_EVENT)
            .addJavadoc(
                Docs.paragraphs(
                    "What all live reports about the account's "
                        + account.accessor()
                        + " have in common. They are "
                        + kinds
                        + "."));
    for (MemberPlan member : event.shared()) {
      type.addMethod(
          MethodSpec.methodBuilder(member.name())
              .addModifiers(Modifier.PUBLIC, Modifier.ABSTRACT)
              .returns(Values.memberType(member.value()))
              .addAnnotations(Deprecation.annotation(member.doc().retired()))
              .addJavadoc(Docs.brief(member))
              .build());
    }
    return Files.of(event.type().packageName(), type.build(), "all operations");
  }
}
