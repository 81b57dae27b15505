package io.github.kiwoomjava.codegen.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import io.github.kiwoomjava.codegen.plan.ValuePlan;
import io.github.kiwoomjava.codegen.typing.FieldTyping;
import io.github.kiwoomjava.codegen.typing.Kind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Year;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;

/** A value's Java type, and how the runtime reads and writes it. */
final class Values {
  private Values() {}

  /** The type without nullness. */
  static TypeName type(ValuePlan value) {
    return switch (value.form()) {
      case TEXT_LIST -> ParameterizedTypeName.get(List.class, String.class);
      case ROWS ->
          ParameterizedTypeName.get(ClassName.get(List.class), Names.of(value.requiredType()));
      case OBJECT -> Names.of(value.requiredType());
      case RAW_JSON -> ClassName.get(String.class);
      case SCALAR -> scalar(value);
    };
  }

  /** The type of a member: lists are never null, all else may be. */
  static TypeName memberType(ValuePlan value) {
    return value.isList() ? type(value) : type(value).annotated(Names.NULLABLE_ANNOTATION);
  }

  private static TypeName scalar(ValuePlan value) {
    return switch (value.typing().kind()) {
      case CODE -> Names.of(value.requiredType());
      case STOCK_CODE -> Names.STOCK_CODE;
      case INTEGER -> ClassName.get(Long.class);
      case DECIMAL -> ClassName.get(BigDecimal.class);
      case PRICE -> Names.PRICE;
      case DATE -> ClassName.get(LocalDate.class);
      case TIME -> ClassName.get(LocalTime.class);
      case DATE_TIME -> ClassName.get(LocalDateTime.class);
      case MONTH -> ClassName.get(YearMonth.class);
      case YEAR -> ClassName.get(Year.class);
      case FLAG -> ClassName.get(Boolean.class);
      default -> ClassName.get(String.class);
    };
  }

  /**
   * An expression that reads the value under the cursor of {@code in}.
   *
   * @param owner the class with the methods that read objects
   */
  static CodeBlock read(ValuePlan value, ClassName owner) {
    return switch (value.form()) {
      case TEXT_LIST -> CodeBlock.of("in.readTextList()");
      case ROWS ->
          CodeBlock.of("in.readList($T::read$L)", owner, value.requiredType().simpleName());
      case OBJECT -> CodeBlock.of("read$L(in)", value.requiredType().simpleName());
      case RAW_JSON -> CodeBlock.of("in.readRawJson()");
      case SCALAR -> readScalar(value);
    };
  }

  private static CodeBlock readScalar(ValuePlan value) {
    FieldTyping typing = value.typing();
    return switch (typing.kind()) {
      case CODE -> CodeBlock.of("in.readCode($T::of)", Names.of(value.requiredType()));
      case STOCK_CODE -> CodeBlock.of("in.readStockCode()");
      case INTEGER -> CodeBlock.of("in.readInteger()");
      case DECIMAL ->
          typing.scale() == 0
              ? CodeBlock.of("in.readDecimal()")
              : CodeBlock.of("in.readScaled($L)", typing.scale());
      case PRICE ->
          typing.scale() == 0
              ? CodeBlock.of("in.readPrice()")
              : CodeBlock.of("in.readScaledPrice($L)", typing.scale());
      case DATE -> temporal("readDate", typing);
      case TIME -> temporal("readTime", typing);
      case DATE_TIME -> temporal("readDateTime", typing);
      case MONTH -> temporal("readMonth", typing);
      case YEAR -> temporal("readYear", typing);
      case FLAG ->
          CodeBlock.of(
              "in.readFlag($L, $L)",
              Literals.string(Objects.requireNonNull(typing.trueValue())),
              Literals.string(Objects.requireNonNull(typing.falseValue())));
      default -> CodeBlock.of("in.readText()");
    };
  }

  private static CodeBlock temporal(String method, FieldTyping typing) {
    return typing.pattern() == null
        ? CodeBlock.of("in.$L()", method)
        : CodeBlock.of("in.$L($L)", method, Literals.string(typing.pattern()));
  }

  /**
   * A statement that writes a member to {@code out}.
   *
   * @param owner the class with the methods that write objects
   */
  static CodeBlock write(String element, ValuePlan value, CodeBlock member, ClassName owner) {
    CodeBlock name = Literals.string(element);
    return switch (value.form()) {
      case TEXT_LIST -> CodeBlock.of("out.textList($L, $L)", name, member);
      case ROWS ->
          CodeBlock.of(
              "out.list($L,$W$L,$W$T::write$L)",
              name,
              member,
              owner,
              value.requiredType().simpleName());
      case OBJECT ->
          CodeBlock.of(
              "out.object($L,$W$L,$W$T::write$L)",
              name,
              member,
              owner,
              value.requiredType().simpleName());
      case RAW_JSON -> CodeBlock.of("out.rawJson($L, $L)", name, member);
      case SCALAR -> writeScalar(name, value, member);
    };
  }

  private static CodeBlock writeScalar(CodeBlock name, ValuePlan value, CodeBlock member) {
    FieldTyping typing = value.typing();
    String suffix = typing.decoration().suffix();
    if (suffix != null) {
      return CodeBlock.of(
          "out.text($1L,$W$2L == null ? null : $2L$3L + $4L)",
          name,
          member,
          typing.kind() == Kind.DECIMAL ? ".toPlainString()" : "",
          Literals.string(suffix));
    }
    String pattern = typing.pattern();
    if (typing.kind() == Kind.DATE && pattern != null && pattern.indexOf('H') >= 0) {
      // A day with an empty time behind it.
      return CodeBlock.of(
          "out.dateTime($1L,$W$2L == null ? null : $2L.atStartOfDay(),$W$3L)",
          name,
          member,
          Literals.string(pattern));
    }
    String method =
        switch (typing.kind()) {
          case CODE -> "code";
          case STOCK_CODE -> "stockCode";
          case INTEGER -> value.bareNumber() ? "integerNumber" : "integer";
          case DECIMAL -> typing.scale() == 0 ? "decimal" : "scaled";
          case PRICE -> typing.scale() == 0 ? "price" : "scaledPrice";
          case DATE -> "date";
          case TIME -> "time";
          case DATE_TIME -> "dateTime";
          case MONTH -> "month";
          case YEAR -> "year";
          case FLAG -> "flag";
          default -> "text";
        };
    CodeBlock.Builder call = CodeBlock.builder().add("out.$L($L,$W$L", method, name, member);
    if (typing.scale() > 0) {
      call.add(", $L", typing.scale());
    }
    if (pattern != null) {
      call.add(", $L", Literals.string(pattern));
    }
    if (typing.trueValue() != null && typing.falseValue() != null) {
      call.add(
          ", $L, $L", Literals.string(typing.trueValue()), Literals.string(typing.falseValue()));
    }
    return call.add(")").build();
  }
}
