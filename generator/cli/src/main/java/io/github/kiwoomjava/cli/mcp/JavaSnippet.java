package io.github.kiwoomjava.cli.mcp;

import io.github.kiwoomjava.cli.catalog.Parameter;
import io.github.kiwoomjava.cli.catalog.RequestForm;
import io.github.kiwoomjava.cli.catalog.ValueText;
import io.github.kiwoomjava.client.Kiwoom;
import io.github.kiwoomjava.runtime.api.OrderCall;
import io.github.kiwoomjava.runtime.api.PagedCall;
import io.github.kiwoomjava.runtime.catalog.Effect;
import io.github.kiwoomjava.runtime.catalog.OperationInfo;
import io.github.kiwoomjava.runtime.catalog.Transport;
import io.github.kiwoomjava.runtime.message.ApiOperation;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Writes a program that calls an operation through the generated client; it compiles. */
final class JavaSnippet {
  private final Clock clock;

  JavaSnippet(Clock clock) {
    this.clock = clock;
  }

  String of(ApiOperation<?, ?> operation) throws ToolRefusal {
    OperationInfo info = operation.info();
    if (info.transport() != Transport.REST) {
      throw new ToolRefusal(
          info.id()
              + " is live data: open a session with kiwoom.realtime().open() and subscribe with the"
              + " event type's of(...)");
    }
    if (info.effect() == Effect.TOKEN) {
      throw new ToolRefusal("The client gets and renews tokens by itself");
    }
    Set<String> imports = new TreeSet<>();
    imports.add(Kiwoom.class.getName());
    imports.add("io.github.kiwoomjava.runtime.api.Environment");
    imports.add("io.github.kiwoomjava.runtime.error.KiwoomException");
    Method method = method(info);
    String call = receiver(info) + "." + info.method() + "(" + request(operation, imports) + ")";
    String body =
        method.getReturnType() == OrderCall.class
            ? order(method, call, imports)
            : query(method, call, imports);
    StringBuilder text = new StringBuilder();
    imports.stream()
        .filter(name -> !name.startsWith("java.lang."))
        .forEach(name -> text.append("import ").append(name).append(";\n"));
    return text.append(
            """

            class %sExample {
              public static void main(String[] args) {
                try (Kiwoom kiwoom =
                    Kiwoom.builder()
                        .environment(Environment.MOCK) // paper trading
                        .credentials(System.getenv("KIWOOM_APP_KEY"), System.getenv("KIWOOM_SECRET_KEY"))
                        .build()) {
            %s
                } catch (KiwoomException e) {
                  System.err.println(e.getMessage()); // says what was wrong and what to do
                }
              }
            }
            """
                .formatted(typeName(info), body.stripTrailing().indent(6).stripTrailing()))
        .toString();
  }

  private static String typeName(OperationInfo info) {
    return info.method().substring(0, 1).toUpperCase(Locale.ROOT) + info.method().substring(1);
  }

  private static String receiver(OperationInfo info) {
    return "kiwoom"
        + (info.market().isEmpty() ? "" : "." + info.market() + "()")
        + "."
        + info.group()
        + "()";
  }

  /** The group's method that takes a builder, or the one without parameters. */
  private static Method method(OperationInfo info) throws ToolRefusal {
    try {
      Class<?> owner = Kiwoom.class;
      if (!info.market().isEmpty()) {
        owner = owner.getMethod(info.market()).getReturnType();
      }
      Class<?> group = owner.getMethod(info.group()).getReturnType();
      List<Method> named =
          Arrays.stream(group.getMethods())
              .filter(method -> method.getName().equals(info.method()))
              .toList();
      return named.stream()
          .filter(
              method -> Arrays.equals(method.getParameterTypes(), new Class<?>[] {Consumer.class}))
          .findFirst()
          .or(() -> named.stream().findFirst())
          .orElseThrow(() -> new ToolRefusal(info.id() + " has no method on the client"));
    } catch (NoSuchMethodException e) {
      throw new ToolRefusal(info.id() + " is not on the client", e);
    }
  }

  private String request(ApiOperation<?, ?> operation, Set<String> imports) {
    List<String> setters = new ArrayList<>();
    for (Parameter parameter : new RequestForm(operation, new ValueText(clock)).parameters()) {
      setters.add("." + parameter.field().name() + "(" + sample(parameter, imports) + ")");
    }
    return setters.isEmpty() ? "" : "r -> r" + String.join("", setters);
  }

  private static String sample(Parameter parameter, Set<String> imports) {
    Class<?> type = parameter.type();
    List<ValueText.CodeConstant> codes = ValueText.codes(type);
    if (!codes.isEmpty()) {
      imports.add(type.getCanonicalName());
      String constant = codes.get(0).name().replace('-', '_').toUpperCase(Locale.ROOT);
      return type.getSimpleName() + "." + constant;
    }
    return switch (type.getSimpleName()) {
      case "StockCode" -> "\"005930\"";
      case "Long" -> "1L";
      case "Boolean" -> "true";
      case "BigDecimal", "LocalDate", "LocalTime", "LocalDateTime", "YearMonth", "Year" -> {
        imports.add(type.getCanonicalName());
        yield type.getSimpleName()
            + (type.getSimpleName().equals("BigDecimal") ? ".ONE" : ".now()");
      }
      case "Price" -> {
        imports.add(type.getCanonicalName());
        imports.add("java.math.BigDecimal");
        yield "Price.of(BigDecimal.valueOf(70_600))";
      }
      default -> type == String.class ? "\"\"" : "null";
    };
  }

  private static String query(Method method, String call, Set<String> imports) {
    Type[] answers = ((ParameterizedType) method.getGenericReturnType()).getActualTypeArguments();
    if (method.getReturnType() == PagedCall.class) {
      return call
          + "\n    .stream() // fetches pages as they are needed\n    .limit(100)\n    .forEach(System.out::println);";
    }
    Class<?> answer = (Class<?>) answers[0];
    imports.add(answer.getCanonicalName());
    return answer.getSimpleName()
        + " answer = "
        + call
        + ".execute();\nSystem.out.println(answer);";
  }

  private static String order(Method method, String call, Set<String> imports) {
    Class<?> answer =
        (Class<?>) ((ParameterizedType) method.getGenericReturnType()).getActualTypeArguments()[0];
    imports.add(answer.getCanonicalName());
    imports.add("io.github.kiwoomjava.runtime.api.OrderResult");
    String type = "<" + answer.getSimpleName() + ">";
    return """
        OrderResult%1$s result = %2$s.submit();
        if (result instanceof OrderResult.Accepted%1$s accepted) {
          System.out.println(accepted.response());
        } else if (result instanceof OrderResult.Rejected%1$s rejected) {
          System.out.println("rejected: " + rejected.cause().getMessage());
        } else if (result instanceof OrderResult.Unknown%1$s unknown) {
          System.out.println("it may stand, do not send it again: " + unknown.lookUp());
        }
        """
        .formatted(type, call);
  }
}
