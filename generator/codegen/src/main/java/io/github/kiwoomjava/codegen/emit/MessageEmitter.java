package io.github.kiwoomjava.codegen.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.TypeSpec;
import io.github.kiwoomjava.codegen.plan.JavaPlan;
import io.github.kiwoomjava.codegen.plan.LivePlan;
import io.github.kiwoomjava.codegen.plan.MessagePlan;
import io.github.kiwoomjava.codegen.plan.ObjectPlan;
import io.github.kiwoomjava.codegen.plan.OperationPlan;
import io.github.kiwoomjava.codegen.plan.SessionPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Requests and responses with the types inside them. */
final class MessageEmitter implements SourceEmitter {
  @Override
  public Stream<JavaFile> emit(JavaPlan plan) {
    return plan.operations().stream()
        .flatMap(
            operation ->
                Stream.of(
                        files(plan, operation, operation.request(), "Request of "),
                        files(plan, operation, operation.response(), "Response of "))
                    .flatMap(List::stream));
  }

  private static List<JavaFile> files(
      JavaPlan plan, OperationPlan operation, MessagePlan message, String prefix) {
    TypeSpec.Builder root =
        type(
            operation,
            message,
            message.root(),
            Docs.paragraphs(
                prefix + Docs.operation(operation), DocText.escape(operation.names().summary())));
    Deprecation.suppress(root, operation);
    List<JavaFile> files = new ArrayList<>();
    for (ObjectPlan object : message.others()) {
      if (object.type().isNested()) {
        root.addType(type(operation, message, object, nestedDoc(object)).build());
      } else {
        CodeBlock doc =
            object.embedded() == null
                ? Docs.paragraphs(
                    "The values that this operation reports.", Docs.operation(operation))
                : Docs.paragraphs(Docs.summary(operation), Docs.detail(operation));
        TypeSpec.Builder type = type(operation, message, object, doc);
        Deprecation.suppress(type, operation);
        SessionPlan session = plan.session();
        if (session != null
            && operation.realtime() instanceof LivePlan live
            && live.event().equals(object)) {
          new LiveEmitter(operation, live).addTo(type, session.eventOf(operation));
        }
        files.add(Files.of(object.type().packageName(), type.build(), operation.id()));
      }
    }
    files.add(Files.of(message.root().type().packageName(), root.build(), operation.id()));
    return files;
  }

  private static CodeBlock nestedDoc(ObjectPlan object) {
    String summary = object.summary();
    return Docs.paragraphs(
        summary.substring(0, 1).toUpperCase(Locale.ROOT)
            + summary.substring(1)
            + (summary.endsWith(".") ? "" : "."));
  }

  private static TypeSpec.Builder type(
      OperationPlan operation, MessagePlan message, ObjectPlan object, CodeBlock doc) {
    boolean request = message.equals(operation.request());
    TypeSpec.Builder type =
        switch (object.form()) {
          case RECORD -> RecordEmitter.emit(object, doc);
          case READ -> new ReadEmitter(object).emit(doc);
          case BUILT ->
              new BuiltEmitter(object, operation.id(), message.others(), request).emit(doc);
        };
    if (!request && !object.isFamilyEntry()) {
      new JsonMethods(operation, object, object.equals(message.root())).addTo(type);
    }
    return type;
  }
}
