package io.github.kiwoomjava.codegen.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterSpec;
import io.github.kiwoomjava.codegen.plan.MemberPlan;
import io.github.kiwoomjava.codegen.typing.Kind;
import java.util.ArrayList;
import java.util.List;
import javax.lang.model.element.Modifier;

/** A builder's methods for one property. */
final class SetterEmitter {
  private final MemberPlan member;
  private final ClassName builder;
  private final boolean request;

  SetterEmitter(MemberPlan member, ClassName builder, boolean request) {
    this.member = member;
    this.builder = builder;
    this.request = request;
  }

  List<MethodSpec> methods() {
    List<MethodSpec> methods = new ArrayList<>();
    MethodSpec.Builder setter =
        base()
            .addParameter(
                ParameterSpec.builder(Values.memberType(member.value()), member.name()).build());
    if (member.value().isList()) {
      setter.addStatement("this.$1L = $2T.copyOf($1L)", member.name(), List.class);
    } else if (request && member.value().typing().kind() == Kind.PRICE) {
      // A price out of a quote carries its direction as a sign, which no order may have.
      setter.addStatement("this.$1L = $1L == null ? null : $1L.withoutDirection()", member.name());
    } else if (request && isStockCode()) {
      // A code out of balances carries a letter, with which no request is known to work.
      setter.addStatement("this.$1L = $1L == null ? null : $1L.unprefixed()", member.name());
    } else {
      setter.addStatement("this.$1L = $1L", member.name());
    }
    methods.add(setter.addStatement("return this").build());
    if (isStockCode()) {
      methods.add(
          base()
              .addParameter(String.class, member.name())
              .addStatement(
                  "this.$1L = $2T.of($1L)$3L",
                  member.name(),
                  Names.STOCK_CODE,
                  request ? ".unprefixed()" : "")
              .addStatement("return this")
              .build());
    }
    return methods;
  }

  private boolean isStockCode() {
    return member.value().typing().kind() == Kind.STOCK_CODE;
  }

  private MethodSpec.Builder base() {
    return MethodSpec.methodBuilder(member.name())
        .addModifiers(Modifier.PUBLIC)
        .returns(builder)
        .addAnnotations(Deprecation.annotation(member.doc().retired()))
        .addJavadoc(Docs.property(member));
  }
}
