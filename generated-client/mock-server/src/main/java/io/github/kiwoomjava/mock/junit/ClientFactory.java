package io.github.kiwoomjava.mock.junit;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ParameterResolutionException;

/**
 * Makes clients by the methods that every generated client has, so that this module need not know
 * them.
 */
final class ClientFactory {
  /** The client's own pacing would only make tests slow; the server limits if it is told to. */
  private static final double UNPACED = 10_000;

  private ClientFactory() {}

  static boolean makes(Class<?> type) {
    return Arrays.stream(type.getMethods())
        .filter(m -> m.getName().equals("builder") && Modifier.isStatic(m.getModifiers()))
        .filter(m -> m.getParameterCount() == 0)
        .anyMatch(m -> has(m.getReturnType(), "baseUri", URI.class));
  }

  private static boolean has(Class<?> type, String method, Class<?>... parameters) {
    return Arrays.stream(type.getMethods())
        .anyMatch(
            m -> m.getName().equals(method) && Arrays.equals(m.getParameterTypes(), parameters));
  }

  static Object make(Class<?> type, URI baseUri) {
    try {
      Object builder = call(type.getMethod("builder"), null);
      Class<?> kind = builder.getClass();
      call(kind.getMethod("baseUri", URI.class), builder, baseUri);
      call(
          kind.getMethod("credentials", String.class, String.class),
          builder,
          "mock-key",
          "mock-secret");
      if (has(kind, "callsPerSecond", double.class)) {
        call(kind.getMethod("callsPerSecond", double.class), builder, UNPACED);
      }
      return call(kind.getMethod("build"), builder);
    } catch (NoSuchMethodException e) {
      throw new ParameterResolutionException(
          "%s cannot be made for the mock server: it has no %s"
              .formatted(type.getName(), e.getMessage()),
          e);
    }
  }

  private static Object call(Method method, @Nullable Object target, Object... arguments) {
    try {
      return method.invoke(target, arguments);
    } catch (IllegalAccessException e) {
      throw new ParameterResolutionException("Cannot call " + method + ": not public", e);
    } catch (InvocationTargetException e) {
      throw new ParameterResolutionException(
          method + " failed: " + e.getCause(), e.getCause() == null ? e : e.getCause());
    }
  }
}
