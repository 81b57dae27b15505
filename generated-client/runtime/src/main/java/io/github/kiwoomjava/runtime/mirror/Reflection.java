package io.github.kiwoomjava.runtime.mirror;

import java.lang.reflect.Constructor;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/** Finds and calls members of generated types; says what to do where they are out of reach. */
final class Reflection {
  private Reflection() {}

  static Method method(Class<?> type, String name, Class<?>... parameters) {
    try {
      Method method = type.getMethod(name, parameters);
      method.setAccessible(true);
      return method;
    } catch (NoSuchMethodException e) {
      throw missing(type, e);
    } catch (InaccessibleObjectException e) {
      throw closed(type, e);
    }
  }

  /** A constructor, also one that is not public. */
  static Constructor<?> constructor(Class<?> type, Class<?>... parameters) {
    try {
      Constructor<?> constructor = type.getDeclaredConstructor(parameters);
      constructor.setAccessible(true);
      return constructor;
    } catch (NoSuchMethodException e) {
      throw missing(type, e);
    } catch (InaccessibleObjectException e) {
      throw closed(type, e);
    }
  }

  static @Nullable Object call(
      Method method, @Nullable Object target, @Nullable Object... arguments) {
    try {
      return method.invoke(target, arguments);
    } catch (IllegalAccessException e) {
      throw closed(method.getDeclaringClass(), e);
    } catch (InvocationTargetException e) {
      throw cause(e);
    }
  }

  static Object create(Constructor<?> constructor, @Nullable Object... arguments) {
    try {
      return constructor.newInstance(arguments);
    } catch (IllegalAccessException | InstantiationException e) {
      throw closed(constructor.getDeclaringClass(), e);
    } catch (InvocationTargetException e) {
      throw cause(e);
    }
  }

  static IllegalStateException missing(Class<?> type, @Nullable Exception cause) {
    return new IllegalStateException(
        type.getName()
            + " is not as it was generated, which reading requests and writing responses needs:"
            + " keep its members and their names where classes are stripped or renamed",
        cause);
  }

  private static IllegalStateException closed(Class<?> type, Exception cause) {
    return new IllegalStateException(
        type.getName()
            + " is closed to reflection, which reading requests and writing responses needs: open"
            + " the package "
            + type.getPackageName()
            + " of the module "
            + (type.getModule().isNamed() ? type.getModule().getName() : "it is in")
            + " to the runtime",
        cause);
  }

  /** What the member itself threw, such as the refusal of a value. */
  private static RuntimeException cause(InvocationTargetException e) {
    if (e.getCause() instanceof RuntimeException thrown) {
      return thrown;
    }
    if (e.getCause() instanceof Error error) {
      throw error;
    }
    return new IllegalStateException(e.getCause());
  }
}
