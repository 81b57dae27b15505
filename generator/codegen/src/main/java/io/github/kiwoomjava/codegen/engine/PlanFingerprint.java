package io.github.kiwoomjava.codegen.engine;

import io.github.kiwoomjava.codegen.plan.JavaPlan;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A hash of a plan. Rendering depends on the plan alone, so that two equal hashes mean two equal
 * outputs, whatever the sheets, tables and options were. Every value goes in with its kind and
 * length, hence no text of a sheet can imitate another plan. Not thread-safe.
 */
final class PlanFingerprint {
  private final Map<Class<?>, List<Method>> accessors = new HashMap<>();

  /** The hash of a plan as rendered by a generator. */
  String of(JavaPlan plan, String generator) {
    MessageDigest digest = GeneratorIdentity.sha256();
    try (DataOutputStream out =
        new DataOutputStream(
            new BufferedOutputStream(
                new DigestOutputStream(OutputStream.nullOutputStream(), digest)))) {
      add(generator, out);
      add(plan, out);
    } catch (IOException e) {
      throw new UncheckedIOException("nothing is written to anywhere", e);
    }
    return HexFormat.of().formatHex(digest.digest());
  }

  private void add(@Nullable Object value, DataOutputStream out) throws IOException {
    if (value == null) {
      out.writeByte('0');
    } else if (value instanceof Record) {
      out.writeByte('r');
      text(value.getClass().getName(), out);
      for (Method accessor : accessors.computeIfAbsent(value.getClass(), this::accessorsOf)) {
        add(component(accessor, value), out);
      }
    } else if (value instanceof List<?> list) {
      out.writeByte('l');
      addAll(list, out);
    } else if (value instanceof Enum<?> constant) {
      out.writeByte('e');
      text(constant.name(), out);
    } else if (value instanceof String
        || value instanceof Number
        || value instanceof Boolean
        || value instanceof Character) {
      out.writeByte('v');
      text(value.getClass().getSimpleName(), out);
      text(value.toString(), out);
    } else {
      throw new IllegalStateException(
          "a plan holds records, lists and values only, not a " + value.getClass().getName());
    }
  }

  private void addAll(Collection<?> values, DataOutputStream out) throws IOException {
    out.writeInt(values.size());
    for (Object value : values) {
      add(value, out);
    }
  }

  private static void text(String text, DataOutputStream out) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  private List<Method> accessorsOf(Class<?> type) {
    return List.of(type.getRecordComponents()).stream().map(RecordComponent::getAccessor).toList();
  }

  private static @Nullable Object component(Method accessor, Object value) {
    try {
      return accessor.invoke(value);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("records of a plan are public: " + value.getClass(), e);
    }
  }
}
