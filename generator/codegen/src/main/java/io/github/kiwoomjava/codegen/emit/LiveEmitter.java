package io.github.kiwoomjava.codegen.emit;

import com.palantir.javapoet.ArrayTypeName;
import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.github.kiwoomjava.codegen.plan.ItemForm;
import io.github.kiwoomjava.codegen.plan.JavaType;
import io.github.kiwoomjava.codegen.plan.LivePlan;
import io.github.kiwoomjava.codegen.plan.OperationPlan;
import io.github.kiwoomjava.codegen.plan.SessionPlan.EventType;
import java.util.Collection;
import java.util.List;
import javax.lang.model.element.Modifier;
import org.jspecify.annotations.Nullable;

/** What makes a record one kind of live data, and the feeds of it that can be subscribed to. */
final class LiveEmitter {
  private static final TypeName CODES = ParameterizedTypeName.get(Collection.class, String.class);
  private static final TypeName STOCK_CODES = ArrayTypeName.of(Names.STOCK_CODE);
  private static final String REFUSAL =
      "\n@throws $T if there is none, or one is blank or holds spaces\n";

  private final OperationPlan operation;
  private final LivePlan live;
  private final ClassName event;
  private final TypeName feed;

  LiveEmitter(OperationPlan operation, LivePlan live) {
    this.operation = operation;
    this.live = live;
    this.event = Names.of(live.event().type());
    this.feed = ParameterizedTypeName.get(Names.FEED, event);
  }

  /** The constant of the operation's class. */
  FieldSpec constant() {
    return FieldSpec.builder(
            ParameterizedTypeName.get(Names.REALTIME_TYPE, event),
            "REALTIME",
            Modifier.PUBLIC,
            Modifier.STATIC,
            Modifier.FINAL)
        .addJavadoc("The kind of live data, for sessions; {@link $T} has feeds of it.\n", event)
        .initializer(
            "$T.of($L)",
            Names.REALTIME_TYPE,
            Layout.indented(
                Layout.packed(
                    List.of(
                        Literals.string(operation.id()),
                        Literals.string(operation.koreanName()),
                        Literals.string(operation.path()),
                        CodeBlock.of("$T.$L", Names.ITEM_FORM, live.form().name()),
                        CodeBlock.of(
                            "$T::read$L",
                            Names.of(operation.type()),
                            live.event().type().simpleName())),
                    0)))
        .build();
  }

  /**
   * Adds the interface and the feeds.
   *
   * @param common the interface of several kinds of live data, or null
   */
  void addTo(TypeSpec.Builder record, @Nullable EventType common) {
    record.addSuperinterface(common == null ? Names.REALTIME_EVENT : Names.of(common.type()));
    if (live.form() == ItemForm.CODE) {
      addByCode(record);
    } else if (live.form() == ItemForm.EXCHANGE_AND_CODE) {
      addByExchange(record);
    }
    if (live.hasAll()) {
      record.addMethod(
          factory("all")
              .addJavadoc(
                  live.account() == null
                      ? "All of it that the server reports, whatever it is about.\n"
                      : "All of it that concerns the token's account.\n")
              .addStatement("return $T.all($L)", Names.FEED, type())
              .build());
    }
  }

  private void addByCode(TypeSpec.Builder record) {
    record.addMethod(
        factory("of")
            .addParameter(String[].class, "codes")
            .varargs()
            .addJavadoc("Live data of these codes.\n" + REFUSAL, IllegalArgumentException.class)
            .addStatement("return of($T.of(codes))", List.class)
            .build());
    record.addMethod(
        factory("of")
            .addParameter(CODES, "codes")
            .addJavadoc("Live data of these codes.\n" + REFUSAL, IllegalArgumentException.class)
            .addStatement("return $T.ofCodes($L, codes)", Names.FEED, type())
            .build());
    record.addMethod(
        factory("of")
            .addParameter(STOCK_CODES, "codes")
            .varargs()
            .addJavadoc("Live data of these stocks.\n" + REFUSAL, IllegalArgumentException.class)
            .addStatement("return ofStocks($T.of(codes))", List.class)
            .build());
    record.addMethod(
        factory("ofStocks")
            .addParameter(
                ParameterizedTypeName.get(ClassName.get(Collection.class), Names.STOCK_CODE),
                "codes")
            .addJavadoc("Live data of these stocks.\n" + REFUSAL, IllegalArgumentException.class)
            .addStatement("return $T.ofStocks($L, codes)", Names.FEED, type())
            .build());
  }

  private void addByExchange(TypeSpec.Builder record) {
    JavaType code = live.exchange();
    TypeName exchange = code == null ? ClassName.get(String.class) : Names.of(code);
    record.addMethod(
        factory("of")
            .addParameter(exchange, "exchange")
            .addParameter(String[].class, "codes")
            .varargs()
            .addJavadoc(
                "Live data of these codes of an exchange.\n" + REFUSAL,
                IllegalArgumentException.class)
            .addStatement("return of(exchange, $T.of(codes))", List.class)
            .build());
    record.addMethod(
        factory("of")
            .addParameter(exchange, "exchange")
            .addParameter(CODES, "codes")
            .addJavadoc(
                "Live data of these codes of an exchange.\n" + REFUSAL,
                IllegalArgumentException.class)
            .addStatement(
                "return $T.ofCodes($L, exchange$L, codes)",
                Names.FEED,
                type(),
                code == null ? "" : ".raw()")
            .build());
    record.addMethod(
        factory("of")
            .addParameter(
                ParameterizedTypeName.get(ClassName.get(Collection.class), Names.REALTIME_ITEM),
                "items")
            .addJavadoc(
                "Live data of codes of several exchanges.\n\n@throws $T if there is none, or one"
                    + " has no exchange\n",
                IllegalArgumentException.class)
            .addStatement("return $T.ofItems($L, items)", Names.FEED, type())
            .build());
  }

  private CodeBlock type() {
    return CodeBlock.of("$T.REALTIME", Names.of(operation.type()));
  }

  private MethodSpec.Builder factory(String name) {
    return MethodSpec.methodBuilder(name)
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .returns(feed);
  }
}
