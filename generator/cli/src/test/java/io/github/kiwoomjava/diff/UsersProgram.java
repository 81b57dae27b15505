package io.github.kiwoomjava.diff;

import java.io.IOException;
import java.io.StringWriter;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/**
 * A program that calls every public method of a client: accessors on messages that were read,
 * setters on builders, and so on. It is compiled once, and run on whatever client there is.
 */
final class UsersProgram {
  private static final String NAME = "program.Main";

  private final Path classes;
  private final int calls;

  private UsersProgram(Path classes, int calls) {
    this.classes = classes;
    this.calls = calls;
  }

  /** How many calls it makes. */
  int calls() {
    return calls;
  }

  /** Writes and compiles it against a client. */
  static UsersProgram against(Path jar, Path folder) throws IOException {
    Path sources = Files.createDirectories(folder.resolve("program/program"));
    List<String> parts = new ArrayList<>();
    int calls = 0;
    try (URLClassLoader loader = loader(jar)) {
      for (Class<?> type : publicTypes(jar, loader)) {
        String part = "Part" + parts.size();
        List<String> lines = calls(type);
        if (!lines.isEmpty()) {
          Files.writeString(sources.resolve(part + ".java"), part(part, type, lines));
          parts.add(part);
          calls += lines.size();
        }
      }
    }
    Files.writeString(sources.resolve("Main.java"), main(parts));
    Path classes = Files.createDirectories(folder.resolve("program/classes"));
    compile(sources, jar, classes);
    return new UsersProgram(classes, calls);
  }

  private static URLClassLoader loader(Path... places) throws IOException {
    List<URL> urls = new ArrayList<>();
    for (Path place : places) {
      urls.add(place.toUri().toURL());
    }
    return new URLClassLoader(urls.toArray(URL[]::new), UsersProgram.class.getClassLoader());
  }

  private static List<Class<?>> publicTypes(Path jar, ClassLoader loader) throws IOException {
    List<Class<?>> types = new ArrayList<>();
    try (JarFile file = new JarFile(jar.toFile())) {
      for (String name :
          file.stream().map(Object::toString).filter(entry -> entry.endsWith(".class")).toList()) {
        String binary = name.substring(0, name.length() - ".class".length()).replace('/', '.');
        if (!binary.endsWith("-info")) {
          Class<?> type = Class.forName(binary, false, loader);
          if (isPublic(type) && !type.isAnonymousClass() && !type.isSynthetic()) {
            types.add(type);
          }
        }
      }
    } catch (ClassNotFoundException e) {
      throw new AssertionError(e);
    }
    types.sort(Comparator.comparing(Class::getName));
    return types;
  }

  private static boolean isPublic(Class<?> type) {
    Class<?> outer = type.getDeclaringClass();
    return Modifier.isPublic(type.getModifiers()) && (outer == null || isPublic(outer));
  }

  private static List<String> calls(Class<?> type) {
    return Arrays.stream(type.getDeclaredMethods())
        .filter(method -> Modifier.isPublic(method.getModifiers()) && !method.isSynthetic())
        .filter(method -> Stream.of(method.getParameterTypes()).allMatch(UsersProgram::isPublic))
        .filter(method -> isPublic(method.getReturnType()))
        .sorted(Comparator.comparing(Method::toGenericString))
        .map(method -> call(type, method))
        .toList();
  }

  /** Methods are looked up before their receiver is, so that null will do where there is none. */
  private static String call(Class<?> type, Method method) {
    String arguments =
        Arrays.stream(method.getParameterTypes())
            .map(UsersProgram::argument)
            .collect(Collectors.joining(", "));
    String receiver = Modifier.isStatic(method.getModifiers()) ? type.getCanonicalName() : "it";
    return "try { %s.%s(%s); } catch (Throwable e) { Main.threw(\"%s\", \"%s\", e); }"
        .formatted(receiver, method.getName(), arguments, type.getName(), method.getName());
  }

  private static String argument(Class<?> type) {
    if (type == boolean.class) {
      return "false";
    }
    return "(" + type.getCanonicalName() + ") " + (type.isPrimitive() ? "0" : "null");
  }

  private static String part(String name, Class<?> type, List<String> lines) {
    return """
        package program;

        @SuppressWarnings({"rawtypes", "unchecked", "deprecation", "removal"})
        final class %s {
          static void run() {
            %s it = null;
            %s
            %s
          }
        }
        """
        .formatted(name, type.getCanonicalName(), receiver(type), String.join("\n    ", lines));
  }

  /** A message that was read, or a builder, where the type is one of these. */
  private static String receiver(Class<?> type) {
    for (Method method : type.getDeclaredMethods()) {
      if (method.getName().equals("fromJson") && takes(method, String.class)) {
        return made(type, type.getCanonicalName() + ".fromJson(\"{}\")", "fromJson");
      }
    }
    Class<?> outer = type.getDeclaringClass();
    if (outer != null) {
      for (Method method : outer.getDeclaredMethods()) {
        if (method.getName().equals("builder")
            && method.getParameterCount() == 0
            && method.getReturnType() == type) {
          return made(type, outer.getCanonicalName() + ".builder()", "builder");
        }
      }
    }
    return "";
  }

  private static boolean takes(Method method, Class<?> one) {
    return Arrays.equals(method.getParameterTypes(), new Class<?>[] {one});
  }

  private static String made(Class<?> type, String how, String method) {
    return "try { it = %s; } catch (Throwable e) { Main.threw(\"%s\", \"%s\", e); }"
        .formatted(how, type.getName(), method);
  }

  private static String main(List<String> parts) {
    return """
        package program;

        public final class Main {
          public static final java.util.Map<String, String> MISSED = new java.util.TreeMap<>();

          static void threw(String type, String method, Throwable e) {
            if (e instanceof LinkageError) {
              MISSED.put(type + " " + method, e.toString());
            }
          }

          public static void main(String[] args) {
            %s
          }
        }
        """
        .formatted(
            parts.stream()
                .map(part -> "%s();".formatted(part + ".run"))
                .collect(Collectors.joining("\n    ")));
  }

  private static void compile(Path sources, Path jar, Path classes) throws IOException {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    StringWriter complaints = new StringWriter();
    try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null);
        Stream<Path> paths = Files.list(sources)) {
      String path =
          jar + System.getProperty("path.separator") + System.getProperty("java.class.path");
      List<String> options =
          List.of(
              "-d", classes.toString(), "-proc:none", "--release", "17", "-nowarn", "-cp", path);
      if (!compiler
          .getTask(
              complaints,
              files,
              null,
              options,
              null,
              files.getJavaFileObjectsFromPaths(paths.toList()))
          .call()) {
        throw new AssertionError(complaints);
      }
    }
  }

  /** Runs it; what it does not find any more, as type and method, with the error. */
  Map<String, String> runOn(Path jar) throws IOException {
    try (URLClassLoader loader = loader(jar, classes)) {
      Class<?> main = Class.forName(NAME, true, loader);
      main.getMethod("main", String[].class).invoke(null, (Object) new String[0]);
      Map<String, String> missed = new TreeMap<>();
      ((Map<?, ?>) main.getField("MISSED").get(null))
          .forEach((member, error) -> missed.put(member.toString(), error.toString()));
      return missed;
    } catch (ReflectiveOperationException e) {
      throw new AssertionError(e);
    }
  }
}
