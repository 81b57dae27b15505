package io.github.kiwoomjava.runtime.message;

import io.github.kiwoomjava.runtime.catalog.OperationInfo;
import io.github.kiwoomjava.runtime.catalog.Section;
import io.github.kiwoomjava.runtime.mirror.Mirror;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The mirror of an operation's message, made when a tool asks for it; an ordinary call never does.
 */
final class LazyMirror<T> {
  private final ApiOperation<?, ?> operation;
  private final Section section;
  private volatile @Nullable Mirror<T> mirror;

  LazyMirror(ApiOperation<?, ?> operation, Section section) {
    this.operation = operation;
    this.section = section;
  }

  /** Threads that come at the same time make one each; any of them will do. */
  Mirror<T> get() {
    Mirror<T> made = mirror;
    if (made == null) {
      OperationInfo info = operation.info();
      made = Mirror.of(info.id(), section.name().toLowerCase(Locale.ROOT), info.fields(), type());
      mirror = made;
    }
    return made;
  }

  /** The message's type, as the operation's class declares it. */
  @SuppressWarnings("unchecked") // the section tells which of the two type arguments is T
  private Class<T> type() {
    Type parent = operation.getClass().getGenericSuperclass();
    if (parent instanceof ParameterizedType parameterized
        && parameterized.getActualTypeArguments()[section == Section.REQUEST ? 0 : 1]
            instanceof Class<?> type) {
      return (Class<T>) type;
    }
    throw new IllegalStateException(
        operation.getClass().getName()
            + " does not tell the types of its messages, which reading requests and writing"
            + " responses needs: keep the signatures of classes where they are stripped");
  }
}
