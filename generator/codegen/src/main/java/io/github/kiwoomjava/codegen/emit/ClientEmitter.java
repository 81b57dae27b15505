package io.github.kiwoomjava.codegen.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.JavaFile;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.github.kiwoomjava.codegen.plan.GroupPlan;
import io.github.kiwoomjava.codegen.plan.JavaPlan;
import io.github.kiwoomjava.codegen.plan.JavaType;
import io.github.kiwoomjava.codegen.plan.MarketPlan;
import io.github.kiwoomjava.codegen.plan.SessionPlan;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;

/** The class that users start from, and the clients of the markets. */
final class ClientEmitter implements SourceEmitter {
  @Override
  public Stream<JavaFile> emit(JavaPlan plan) {
    return Stream.concat(Stream.of(root(plan)), plan.markets().stream().map(ClientEmitter::market));
  }

  private static JavaFile market(MarketPlan market) {
    List<Leads> leads = new ArrayList<>();
    market.groups().forEach(group -> leads.add(Leads.to(group)));
    TypeSpec.Builder client =
        TypeSpec.classBuilder(Names.of(market.type()))
            .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
            .addJavadoc("The groups of one market's operations. Thread-safe.\n");
    leads.forEach(
        lead -> client.addField(lead.type(), lead.accessor(), Modifier.PRIVATE, Modifier.FINAL));
    MethodSpec.Builder constructor =
        MethodSpec.constructorBuilder()
            .addModifiers(Modifier.PUBLIC)
            .addParameter(Names.API_CLIENT, "api")
            .addJavadoc("Calls over this engine.\n");
    leads.forEach(lead -> constructor.addStatement("$L", lead.assignment()));
    client.addMethod(constructor.build());
    leads.forEach(lead -> client.addMethod(lead.method()));
    return Files.of(
        market.type().packageName(), client.build(), "the operations of " + market.accessor());
  }

  private static JavaFile root(JavaPlan plan) {
    ClassName type = Names.of(plan.client());
    List<Leads> leads = new ArrayList<>();
    plan.markets().forEach(market -> leads.add(Leads.to(market)));
    plan.groups().forEach(group -> leads.add(Leads.to(group)));
    TypeSpec.Builder client =
        TypeSpec.classBuilder(type)
            .addModifiers(Modifier.PUBLIC, Modifier.FINAL)
            .addSuperinterface(AutoCloseable.class)
            .addJavadoc(
                Docs.paragraphs(
                    "A typed client of the Kiwoom Securities API. Thread-safe; one is enough for a"
                        + " whole program. Begin with {@link #builder()}."))
            .addField(Names.API_CLIENT, "api", Modifier.PRIVATE, Modifier.FINAL);
    leads.forEach(
        lead -> client.addField(lead.type(), lead.accessor(), Modifier.PRIVATE, Modifier.FINAL));
    MethodSpec.Builder constructor =
        MethodSpec.constructorBuilder()
            .addModifiers(Modifier.PRIVATE)
            .addParameter(Names.API_CLIENT, "api")
            .addStatement("this.api = api");
    SessionPlan session = plan.session();
    if (session != null) {
      addRealtime(client, constructor, Names.of(session.type()));
    }
    leads.forEach(lead -> constructor.addStatement("$L", lead.assignment()));
    client.addMethod(constructor.build());
    ClassName builder = type.nestedClass("Builder");
    client.addMethod(
        MethodSpec.methodBuilder("builder")
            .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
            .returns(builder)
            .addJavadoc("Begins to configure a client.\n")
            .addStatement("return new $T()", builder)
            .build());
    leads.forEach(lead -> client.addMethod(lead.method()));
    return Files.of(
        plan.client().packageName(),
        client
            .addMethod(
                MethodSpec.methodBuilder("api")
                    .addModifiers(Modifier.PUBLIC)
                    .returns(Names.API_CLIENT)
                    .addJavadoc(
                        "The engine below, for operations that are chosen at run time from"
                            + " {@link $T}.\n",
                        Names.of(plan.catalog()))
                    .addStatement("return api")
                    .build())
            .addMethod(
                MethodSpec.methodBuilder("close")
                    .addAnnotation(Override.class)
                    .addModifiers(Modifier.PUBLIC)
                    .addJavadoc("Ends what runs in the background; calls fail from then on.\n")
                    .addStatement("api.close()")
                    .build())
            .addType(builder(builder, type))
            .build(),
        "all operations");
  }

  private static void addRealtime(
      TypeSpec.Builder client, MethodSpec.Builder constructor, ClassName session) {
    TypeName sessions = ParameterizedTypeName.get(Names.REALTIME_CLIENT, session);
    client.addField(sessions, "realtime", Modifier.PRIVATE, Modifier.FINAL);
    constructor.addStatement(
        "this.realtime = new $T<>(api, $T::new)", Names.REALTIME_CLIENT, session);
    client.addMethod(
        MethodSpec.methodBuilder("realtime")
            .addModifiers(Modifier.PUBLIC)
            .returns(sessions)
            .addJavadoc("Opens sessions of live data.\n")
            .addStatement("return realtime")
            .build());
  }

  private static TypeSpec builder(ClassName builder, ClassName type) {
    return TypeSpec.classBuilder(builder)
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC, Modifier.FINAL)
        .superclass(ParameterizedTypeName.get(Names.CLIENT_BUILDER, builder, type))
        .addJavadoc("Collects the configuration of a {@link $T}. Not thread-safe.\n", type)
        .addMethod(MethodSpec.constructorBuilder().addModifiers(Modifier.PRIVATE).build())
        .addMethod(
            MethodSpec.methodBuilder("self")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PROTECTED)
                .returns(builder)
                .addStatement("return this")
                .build())
        .addMethod(
            MethodSpec.methodBuilder("create")
                .addAnnotation(Override.class)
                .addModifiers(Modifier.PROTECTED)
                .returns(type)
                .addParameter(Names.API_CLIENT, "api")
                .addStatement("return new $T(api)", type)
                .build())
        .build();
  }

  private record Leads(String accessor, ClassName type, String what) {
    static Leads to(GroupPlan group) {
      return of(group.accessor(), group.type(), "group");
    }

    static Leads to(MarketPlan market) {
      return of(market.accessor(), market.type(), "market");
    }

    private static Leads of(String accessor, JavaType type, String what) {
      return new Leads(accessor, Names.of(type), what);
    }

    CodeBlock assignment() {
      return CodeBlock.of("this.$L = new $T(api)", accessor, type);
    }

    MethodSpec method() {
      return MethodSpec.methodBuilder(accessor)
          .addModifiers(Modifier.PUBLIC)
          .returns(type)
          .addJavadoc("The operations of the $L $L.\n", what, accessor)
          .addStatement("return $L", accessor)
          .build();
    }
  }
}
