package io.github.kiwoomjava.codegen.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeSpec;
import io.github.kiwoomjava.codegen.plan.OperationPlan;
import io.github.kiwoomjava.codegen.plan.Retired;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How generated code says that an edition no longer has something. */
final class Deprecation {
  /** What servers may do about a value in an answer. */
  static final String LEAVES_OUT = "servers may leave it out";

  /** What servers may do about a value in a request. */
  static final String REFUSES = "servers may ignore or refuse it";

  /** What servers may do about an operation. */
  static final String NO_ANSWER = "servers may no longer answer it";

  private static final AnnotationSpec SUPPRESSED =
      AnnotationSpec.builder(SuppressWarnings.class).addMember("value", "$S", "removal").build();

  private Deprecation() {}

  /** The annotation, or none for what the edition has. */
  static List<AnnotationSpec> annotation(@Nullable Retired retired) {
    return retired == null
        ? List.of()
        : List.of(
            AnnotationSpec.builder(Deprecated.class)
                .addMember("since", "$L", Literals.string(retired.edition()))
                .addMember("forRemoval", "true")
                .build());
  }

  /** The tag for a comment, or nothing for what the edition has. */
  static CodeBlock tag(@Nullable Retired retired, String consequence) {
    return retired == null
        ? CodeBlock.of("")
        : CodeBlock.of(
            "\n$L\n", DocText.wrap("@deprecated " + sentence(retired, consequence), 88, 0, "    "));
  }

  /** Begins in upper case and ends with a full stop. */
  static String sentence(Retired retired, String consequence) {
    String why = retired.why().isBlank() ? "" : " " + DocText.escape(retired.why().strip());
    return "Not in Kiwoom's sheets since "
        + DocText.escape(retired.edition())
        + "; "
        + consequence
        + "."
        + why;
  }

  /** Lets a type that belongs to an operation use what the operation keeps. */
  static void suppress(TypeSpec.Builder type, OperationPlan operation) {
    if (operation.keepsRetired()) {
      type.addAnnotation(SUPPRESSED);
    }
  }

  /** Lets a group's client use what its operations keep. */
  static void suppress(TypeSpec.Builder type, List<OperationPlan> operations) {
    if (operations.stream().anyMatch(OperationPlan::keepsRetired)) {
      type.addAnnotation(SUPPRESSED);
    }
  }
}
