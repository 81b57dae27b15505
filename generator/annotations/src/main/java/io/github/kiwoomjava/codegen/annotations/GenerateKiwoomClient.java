package io.github.kiwoomjava.codegen.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Has a typed Kiwoom client generated into the package of the annotated element while that is
 * compiled. The client needs {@code kiwoom-client-runtime} and nothing of the generator.
 *
 * <pre>{@code
 * @GenerateKiwoomClient(name = "Quotes", operations = {"ka10010", "ka10081"})
 * package com.example.quotes;
 * }</pre>
 *
 * <p>{@code kiwoom-codegen-processor} must be on the annotation processor path.
 */
@Documented
@Retention(RetentionPolicy.SOURCE)
@Target({ElementType.PACKAGE, ElementType.TYPE})
public @interface GenerateKiwoomClient {
  /** The simple name of the class that users of the client start from. */
  String name() default "Kiwoom";

  /**
   * Ids of the operations to generate; case-sensitive. All operations are generated if there are
   * neither ids nor groups.
   */
  String[] operations() default {};

  /** Groups to generate beside the operations, as {@code chart} or {@code domestic.chart}. */
  String[] groups() default {};

  /**
   * The spec, as canonical JSON: the name of a resource on the class path or the source path, or an
   * absolute file name. By default it is what {@code -Akiwoom.spec=} names, and without that option
   * the spec that comes with the processor.
   */
  String spec() default "";

  /** What to do with operations and fields that no reviewed table names. */
  Unnamed unnamed() default Unnamed.ERROR;

  /** What to do with what has no reviewed name. */
  enum Unnamed {
    /** Compilation fails, and says where a name is missing. */
    ERROR,
    /** The name is made of the element on the wire: {@code stk_cd} becomes {@code stkCd}. */
    WIRE
  }
}
