package io.github.kiwoomjava.runtime;

import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Modifier;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a module exports, one line for each type and member that others can refer to. */
final class PublicApi {
  private final Path classes;

  /** The module whose classes lie in this folder. */
  PublicApi(Path classes) {
    this.classes = classes;
  }

  List<String> lines() throws IOException {
    List<String> lines = new ArrayList<>();
    for (String packageName : exported()) {
      for (Class<?> type : types(packageName)) {
        lines.add(header(type));
        members(type).map(line -> "  " + line).sorted().forEach(lines::add);
      }
    }
    return lines;
  }

  private List<String> exported() throws IOException {
    try (InputStream in = Files.newInputStream(classes.resolve("module-info.class"))) {
      return ModuleDescriptor.read(in).exports().stream()
          .filter(exports -> !exports.isQualified())
          .map(ModuleDescriptor.Exports::source)
          .sorted()
          .toList();
    }
  }

  private List<Class<?>> types(String packageName) throws IOException {
    try (Stream<Path> files = Files.list(classes.resolve(packageName.replace('.', '/')))) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".class") && !name.equals("package-info.class"))
          .map(name -> packageName + "." + name.substring(0, name.length() - ".class".length()))
          .sorted()
          .<Class<?>>map(PublicApi::load)
          .filter(PublicApi::isReachable)
          .toList();
    }
  }

  private static Class<?> load(String name) {
    try {
      return Class.forName(name, false, PublicApi.class.getClassLoader());
    } catch (ClassNotFoundException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Whether it and everything that it is in can be named from outside. */
  private static boolean isReachable(Class<?> type) {
    if (type.isAnonymousClass() || type.isLocalClass() || !isOpen(type.getModifiers())) {
      return false;
    }
    Class<?> outer = type.getDeclaringClass();
    return outer == null || isReachable(outer);
  }

  private static boolean isOpen(int modifiers) {
    return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
  }

  private static String header(Class<?> type) {
    String parents =
        Stream.concat(
                Stream.ofNullable(type.getGenericSuperclass()),
                Arrays.stream(type.getGenericInterfaces()))
            .map(Type::getTypeName)
            .filter(name -> !name.equals("java.lang.Object"))
            .collect(Collectors.joining(", "));
    String sealed = type.isSealed() ? "sealed " : "";
    return sealed + type.toGenericString() + (parents.isEmpty() ? "" : " : " + parents);
  }

  private static Stream<String> members(Class<?> type) {
    boolean extensible = !Modifier.isFinal(type.getModifiers());
    Stream<Member> members =
        Stream.of(
                type.getDeclaredConstructors(), type.getDeclaredMethods(), type.getDeclaredFields())
            .flatMap(Arrays::stream);
    return members
        .filter(member -> !member.isSynthetic())
        .filter(
            member ->
                Modifier.isPublic(member.getModifiers())
                    || (extensible && Modifier.isProtected(member.getModifiers())))
        .map(PublicApi::line);
  }

  private static String line(Member member) {
    String text =
        member instanceof Field field
            ? field.toGenericString()
            : ((Executable) member).toGenericString();
    return text.replace("synchronized ", "")
        .replace(member.getDeclaringClass().getName() + ".", "")
        .replace("java.lang.", "");
  }
}
