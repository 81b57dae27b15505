package io.github.kiwoomjava.codegen.emit;

import com.palantir.javapoet.CodeBlock;
import io.github.kiwoomjava.codegen.plan.FieldDoc;
import io.github.kiwoomjava.codegen.plan.MemberPlan;
import io.github.kiwoomjava.codegen.plan.OperationPlan;
import io.github.kiwoomjava.codegen.plan.Retired;
import io.github.kiwoomjava.codegen.plan.ValuePlan;
import io.github.kiwoomjava.codegen.typing.FieldTyping;
import io.github.kiwoomjava.codegen.typing.Kind;
import io.github.kiwoomjava.codegen.typing.Units;
import io.github.kiwoomjava.spec.model.CodeValue;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;

/** The sentences of the generated documentation. */
final class Docs {
  private static final int WIDTH = 92;
  private static final int MOST_CODES = 20;
  private static final int MOST_ELEMENTS = 6;

  private Docs() {}

  /** A comment of paragraphs; empty ones are left out. */
  static CodeBlock paragraphs(String... paragraphs) {
    List<String> texts = new ArrayList<>();
    for (String paragraph : paragraphs) {
      if (!paragraph.isEmpty()) {
        String text = texts.isEmpty() ? paragraph : "<p>" + paragraph;
        texts.add(DocText.wrap(text, WIDTH, 0, ""));
      }
    }
    return CodeBlock.of("$L\n", String.join("\n\n", texts));
  }

  /** A line that says which operation a type belongs to. */
  static String operation(OperationPlan operation) {
    return DocText.escape(operation.koreanName()) + ", API " + DocText.code(operation.id()) + ".";
  }

  /** What an operation does: its summary, or else its Korean name. */
  static String summary(OperationPlan operation) {
    String summary = operation.names().summary();
    if (summary.isEmpty()) {
      return operation(operation);
    }
    String text = DocText.escape(summary);
    return text.endsWith(".") ? text : text + ".";
  }

  /** The operation's Korean name as a second paragraph, unless the first one is that already. */
  static String detail(OperationPlan operation) {
    return operation.names().summary().isEmpty() ? "" : operation(operation);
  }

  /** The description of a record's component, for {@code @param}. */
  static CodeBlock component(MemberPlan member) {
    Retired retired = member.doc().retired();
    String description =
        retired == null
            ? description(member)
            : description(member) + ". " + Deprecation.sentence(retired, Deprecation.LEAVES_OUT);
    String text = DocText.wrap(description, WIDTH, member.name().length() + 8, "    ");
    return CodeBlock.of("$L\n", text);
  }

  /** The description of a property as a comment of its own. */
  static CodeBlock property(MemberPlan member) {
    String text = description(member);
    String sentence = text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    return CodeBlock.builder()
        .add("$L\n", DocText.wrap(sentence + ".", WIDTH - 4, 0, ""))
        .add(Deprecation.tag(member.doc().retired(), Deprecation.REFUSES))
        .build();
  }

  /** The description of what was received as a comment of its own. */
  static CodeBlock accessor(MemberPlan member) {
    String text = description(member);
    String sentence = text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    return CodeBlock.builder()
        .add("$L\n", DocText.wrap(sentence + ".", WIDTH - 4, 0, ""))
        .add(Deprecation.tag(member.doc().retired(), Deprecation.LEAVES_OUT))
        .build();
  }

  /** A property's name and label as a comment of its own. */
  static CodeBlock brief(MemberPlan member) {
    FieldDoc doc = member.doc();
    String phrase =
        doc.phrase().substring(0, 1).toUpperCase(Locale.ROOT) + doc.phrase().substring(1);
    String label = doc.label().isBlank() ? "" : " (" + DocText.escape(doc.label()) + ")";
    return CodeBlock.builder()
        .add("$L\n", DocText.wrap(phrase + label + ".", WIDTH - 4, 0, ""))
        .add(Deprecation.tag(doc.retired(), Deprecation.LEAVES_OUT))
        .build();
  }

  private static String description(MemberPlan member) {
    FieldDoc doc = member.doc();
    List<String> parts = new ArrayList<>();
    parts.add(
        doc.label().isBlank()
            ? doc.phrase()
            : doc.phrase() + " (" + DocText.escape(doc.label()) + ")");
    parts.add(elements(doc));
    parts.addAll(value(member.value(), doc));
    if (doc.lettered()) {
      parts.add("with a letter before the code, such as " + DocText.code("A005930"));
    }
    Integer length = doc.length();
    if (length != null && member.value().form() == ValuePlan.Form.SCALAR) {
      parts.add("at most " + length + (length == 1 ? " character" : " characters"));
    }
    if (member.value().typing().kind() != Kind.CODE && !doc.codes().isEmpty()) {
      parts.add("values " + codes(doc));
    }
    if (member.fixed() != null) {
      parts.add("always " + DocText.code(member.fixed()));
    } else if (member.rule().initial() != null) {
      parts.add(DocText.code(initial(member)) + " unless set");
    } else if (member.isDemanded()) {
      parts.add("required");
    }
    if (member.rule().least() != null) {
      parts.add("at least " + member.rule().least());
    }
    if (doc.defaultValue() != null) {
      parts.add("by default " + DocText.code(doc.defaultValue()));
    }
    if (doc.bodyTitle() != null && !doc.bodyTitle().isEmpty()) {
      parts.add("only in " + DocText.escape(doc.bodyTitle()));
    }
    return String.join(", ", parts);
  }

  /** As the property has it: a flag is true or false. */
  private static String initial(MemberPlan member) {
    FieldTyping typing = member.value().typing();
    String raw = Objects.requireNonNull(member.rule().initial());
    return typing.kind() == Kind.FLAG ? Boolean.toString(raw.equals(typing.trueValue())) : raw;
  }

  private static String elements(FieldDoc doc) {
    List<String> elements = doc.elements();
    if (elements.size() > MOST_ELEMENTS) {
      return DocText.code(elements.get(0))
          + " to "
          + DocText.code(elements.get(elements.size() - 1));
    }
    return elements.stream().map(DocText::code).collect(Collectors.joining(" "));
  }

  private static List<String> value(ValuePlan value, FieldDoc doc) {
    FieldTyping typing = value.typing();
    List<String> parts = new ArrayList<>();
    if (value.form() == ValuePlan.Form.RAW_JSON) {
      parts.add("as JSON text");
    }
    String unit = typing.unit() == null ? "" : Units.phrase(typing.unit());
    if (!unit.isEmpty()) {
      parts.add(unit);
    }
    if (typing.pattern() != null) {
      parts.add("sent as " + DocText.code(typing.pattern()));
    }
    if (typing.scale() > 0) {
      parts.add("sent without its decimal point");
    }
    if (typing.kind() == Kind.FLAG && doc.codes().isEmpty()) {
      parts.add(
          DocText.code(Objects.requireNonNull(typing.trueValue()))
              + " or "
              + DocText.code(Objects.requireNonNull(typing.falseValue())));
    }
    if (!typing.subset().isEmpty()) {
      parts.add(
          "one of "
              + typing.subset().stream().map(DocText::code).collect(Collectors.joining(", ")));
    }
    return parts;
  }

  private static String codes(FieldDoc doc) {
    List<CodeValue> codes = doc.codes();
    String listed =
        codes.stream()
            .limit(MOST_CODES)
            .map(code -> DocText.code(code.value()) + " " + DocText.escape(code.label()))
            .map(String::strip)
            .collect(Collectors.joining(", "));
    return codes.size() > MOST_CODES ? listed + " …" : listed;
  }
}
