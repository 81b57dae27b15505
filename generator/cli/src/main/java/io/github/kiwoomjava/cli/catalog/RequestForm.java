package io.github.kiwoomjava.cli.catalog;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.kiwoomjava.runtime.catalog.FieldInfo;
import io.github.kiwoomjava.runtime.catalog.Section;
import io.github.kiwoomjava.runtime.json.ProblemListener;
import io.github.kiwoomjava.runtime.message.ApiOperation;
import io.github.kiwoomjava.runtime.message.Codecs;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The request of an operation, filled in by name; its builder completes and checks it. */
public final class RequestForm {
  private final ApiOperation<?, ?> operation;
  private final Class<?> type;
  private final ValueText values;
  private final List<Parameter> parameters;

  /** An empty form. */
  public RequestForm(ApiOperation<?, ?> operation, ValueText values) {
    this.operation = operation;
    this.type = requestType(operation);
    this.values = values;
    Class<?> builder = method(type, "builder").getReturnType();
    this.parameters =
        operation.info().fieldInfos().stream()
            .filter(field -> field.section() == Section.REQUEST && field.name().indexOf('.') < 0)
            .map(field -> new Parameter(field, setter(builder, field)))
            .toList();
  }

  /** What it takes, in the order of the sheet. */
  public List<Parameter> parameters() {
    return parameters;
  }

  /** A parameter by its option, member or element on the wire. */
  public Optional<Parameter> parameter(String name) {
    return parameters.stream()
        .filter(
            one ->
                one.option().equals(name)
                    || one.field().name().equals(name)
                    || one.element().equals(name))
        .findFirst();
  }

  /**
   * The request with these values, each as text; the builder's defaults stand for the others.
   *
   * @throws IllegalArgumentException if a value cannot be read, is not permitted, or is missing
   */
  public Object fill(Map<Parameter, String> texts) {
    Object builder = Objects.requireNonNull(invoke(method(type, "builder"), null));
    texts.forEach((parameter, text) -> invoke(parameter.setter(), builder, value(parameter, text)));
    return Objects.requireNonNull(invoke(method(builder.getClass(), "build"), builder));
  }

  /** What people write, or else what the wire has. */
  private Object value(Parameter parameter, String text) {
    try {
      return values.read(parameter, text);
    } catch (IllegalArgumentException e) {
      Object onWire = invoke(method(type, parameter.field().name()), fromWire(parameter, text));
      if (onWire == null) {
        throw e;
      }
      return onWire;
    }
  }

  private Object fromWire(Parameter parameter, String text) {
    byte[] json =
        JsonNodeFactory.instance
            .objectNode()
            .put(parameter.element(), text)
            .toString()
            .getBytes(StandardCharsets.UTF_8);
    return Objects.requireNonNull(
        Codecs.decode(operation.request(), json, ProblemListener.ignoring()));
  }

  private static Class<?> requestType(ApiOperation<?, ?> operation) {
    ParameterizedType parent = (ParameterizedType) operation.getClass().getGenericSuperclass();
    return (Class<?>) parent.getActualTypeArguments()[0];
  }

  /**
   * Where a builder takes a type and its text, the type: what is wrong with a text is said here.
   */
  private static Method setter(Class<?> builder, FieldInfo field) {
    List<Method> setters =
        Arrays.stream(builder.getMethods())
            .filter(one -> one.getName().equals(field.name()) && one.getParameterCount() == 1)
            .toList();
    return setters.stream()
        .filter(one -> one.getParameterTypes()[0] != String.class)
        .findFirst()
        .or(() -> setters.stream().findFirst())
        .orElseThrow(() -> new IllegalStateException(builder + " has no " + field.name()));
  }

  private static Method method(Class<?> type, String name) {
    try {
      return type.getMethod(name);
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(type + " is not as it was generated", e);
    }
  }

  private static @Nullable Object invoke(
      Method method, @Nullable Object target, Object... arguments) {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof RuntimeException refused) {
        throw refused;
      }
      throw new IllegalStateException(e.getCause());
    } catch (IllegalAccessException e) {
      throw new IllegalStateException(method + " is not public", e);
    }
  }
}
