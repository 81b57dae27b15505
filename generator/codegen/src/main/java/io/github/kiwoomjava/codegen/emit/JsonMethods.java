package io.github.kiwoomjava.codegen.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import io.github.kiwoomjava.codegen.plan.ObjectPlan;
import io.github.kiwoomjava.codegen.plan.OperationPlan;
import java.util.List;
import javax.lang.model.element.Modifier;

/** The methods by which users read and write what a server answers as JSON. */
final class JsonMethods {
  private static final String ABSENT =
      " Values that cannot be read are absent, and $L.\n\n@throws $T if it is not JSON\n";

  private final ClassName type;
  private final ClassName operation;
  private final String what;
  private final CodeBlock decoder;

  /**
   * The methods of a type.
   *
   * @param root whether it is the whole response
   */
  JsonMethods(OperationPlan operation, ObjectPlan object, boolean root) {
    this.type = Names.of(object.type());
    this.operation = Names.of(operation.type());
    this.what =
        root ? "a response" : object.positional() ? "one that the server sent as an array" : "one";
    this.decoder =
        root
            ? CodeBlock.of("$T.OPERATION::decode", this.operation)
            : CodeBlock.of("$T::read$L", this.operation, object.type().simpleName());
  }

  /** Adds them. */
  void addTo(TypeSpec.Builder read) {
    for (TypeName source : List.of(ClassName.get(String.class), TypeName.get(byte[].class))) {
      String form = source.equals(ClassName.get(String.class)) ? "from JSON" : "from JSON in UTF-8";
      read.addMethod(
          method(source)
              .addJavadoc(
                  "Reads " + what + " " + form + "." + ABSENT, "logged", Names.DECODING_EXCEPTION)
              .addStatement("return $T.read(json, $L)", Names.JSON_TEXTS, decoder)
              .build());
      read.addMethod(
          method(source)
              .addParameter(Names.PROBLEM_LISTENER, "problems")
              .addJavadoc(
                  "Reads " + what + " " + form + "." + ABSENT, "reported", Names.DECODING_EXCEPTION)
              .addStatement("return $T.read(json, $L, problems)", Names.JSON_TEXTS, decoder)
              .build());
    }
    read.addMethod(
        MethodSpec.methodBuilder("toJson")
            .addModifiers(Modifier.PUBLIC)
            .returns(String.class)
            .addJavadoc("The JSON that reads as this; absent values are left out.\n")
            .addStatement("return $T.OPERATION.toJson(this)", operation)
            .build());
  }

  private MethodSpec.Builder method(TypeName source) {
    return MethodSpec.methodBuilder("fromJson")
        .addModifiers(Modifier.PUBLIC, Modifier.STATIC)
        .returns(type)
        .addParameter(source, "json");
  }
}
