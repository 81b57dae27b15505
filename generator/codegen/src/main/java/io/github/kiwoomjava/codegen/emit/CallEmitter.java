package io.github.kiwoomjava.codegen.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.github.kiwoomjava.codegen.plan.MemberPlan;
import io.github.kiwoomjava.codegen.plan.OperationPlan;
import io.github.kiwoomjava.codegen.plan.PagingPlan;
import io.github.kiwoomjava.codegen.plan.Retired;
import io.github.kiwoomjava.codegen.typing.Kind;
import io.github.kiwoomjava.spec.model.Effect;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** The methods of a group's client that call one operation. */
final class CallEmitter {
  private final OperationPlan operation;
  private final String name;
  private final ClassName request;
  private final ClassName response;

  CallEmitter(OperationPlan operation) {
    this.operation = operation;
    this.name = operation.names().method();
    this.request = Names.of(operation.request().root().type());
    this.response = Names.of(operation.response().root().type());
  }

  List<MethodSpec> methods() {
    List<MemberPlan> required =
        operation.request().root().members().stream().filter(MemberPlan::isDemanded).toList();
    List<MethodSpec> methods = new ArrayList<>();
    methods.add(
        base()
            .addParameter(request, "request")
            .addStatement("return $L", call(CodeBlock.of("request")))
            .build());
    if (!operation.request().root().members().isEmpty()) {
      methods.add(withConsumer());
    }
    if (required.isEmpty()) {
      methods.add(base().addStatement("return $L($T.builder().build())", name, request).build());
      methods.addAll(
          withOnly(
              operation.request().root().members().stream().filter(MemberPlan::required).toList()));
    } else {
      methods.addAll(withOnly(required));
    }
    return methods;
  }

  /** The short methods for a request that needs one value; they stay when it is retired. */
  private List<MethodSpec> withOnly(List<MemberPlan> required) {
    if (required.size() != 1 || required.get(0).value().isList()) {
      return List.of();
    }
    MemberPlan only = required.get(0);
    List<MethodSpec> methods = new ArrayList<>();
    methods.add(withValue(only, Values.type(only.value())));
    if (only.value().typing().kind() == Kind.STOCK_CODE) {
      methods.add(withValue(only, ClassName.get(String.class)));
    }
    return methods;
  }

  private MethodSpec withConsumer() {
    ClassName builder = request.nestedClass("Builder");
    return base()
        .addParameter(ParameterizedTypeName.get(ClassName.get(Consumer.class), builder), "request")
        .addStatement("$1T builder = $2T.builder()", builder, request)
        .addStatement("request.accept(builder)")
        .addStatement("return $L(builder.build())", name)
        .build();
  }

  private MethodSpec withValue(MemberPlan member, TypeName type) {
    Retired retired = operation.retired() == null ? member.doc().retired() : operation.retired();
    return base(retired)
        .addParameter(type, member.name())
        .addStatement("return $1L($2T.builder().$3L($3L).build())", name, request, member.name())
        .build();
  }

  private CodeBlock call(CodeBlock argument) {
    ClassName type = Names.of(operation.type());
    if (operation.effect() == Effect.ORDER) {
      return CodeBlock.of("api.order($T.OPERATION, $L)", type, argument);
    }
    PagingPlan paging = operation.paging();
    return paging == null
        ? CodeBlock.of("api.call($T.OPERATION, $L)", type, argument)
        : CodeBlock.of("api.paged($T.OPERATION, $L, $L)", type, argument, rows(paging));
  }

  private CodeBlock rows(PagingPlan paging) {
    List<String> accessors = paging.accessors();
    if (accessors.size() == 1) {
      return CodeBlock.of("$T::$L", response, accessors.get(0));
    }
    CodeBlock.Builder body = CodeBlock.builder();
    String path = "response";
    for (String accessor : accessors.subList(0, accessors.size() - 1)) {
      path += "." + accessor + "()";
      body.add("$L == null ? $T.of() : ", path, List.class);
    }
    return CodeBlock.of(
        "response -> $L$L.$L()", body.build(), path, accessors.get(accessors.size() - 1));
  }

  private MethodSpec.Builder base() {
    return base(operation.retired());
  }

  private MethodSpec.Builder base(@Nullable Retired retired) {
    return MethodSpec.methodBuilder(name)
        .addModifiers(Modifier.PUBLIC)
        .returns(returnType())
        .addAnnotations(Deprecation.annotation(retired))
        .addJavadoc(Docs.paragraphs(Docs.summary(operation), Docs.detail(operation), effect()))
        .addJavadoc(since())
        .addJavadoc(
            Deprecation.tag(
                retired,
                operation.retired() == null ? Deprecation.REFUSES : Deprecation.NO_ANSWER));
  }

  private CodeBlock since() {
    String since = operation.since();
    return since == null
        ? CodeBlock.of("")
        : CodeBlock.of("\n@since edition $L\n", DocText.escape(since));
  }

  private String effect() {
    return operation.effect() == Effect.ORDER
        ? "Changes the account: the library sends it at most once."
        : "";
  }

  private TypeName returnType() {
    if (operation.effect() == Effect.ORDER) {
      return ParameterizedTypeName.get(Names.ORDER_CALL, response);
    }
    PagingPlan paging = operation.paging();
    return paging == null
        ? ParameterizedTypeName.get(Names.CALL, response)
        : ParameterizedTypeName.get(
            Names.PAGED_CALL, response, Names.of(paging.row().requiredType()));
  }
}
