package io.github.kiwoomjava.codegen.testing;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Sources compiled in memory, as strictly as our own code, and loaded. */
public final class Compiled {
  private final Map<String, byte[]> classes;
  private final ClassLoader loader;

  private Compiled(Map<String, byte[]> classes) {
    this.classes = classes;
    this.loader = new Loader(classes);
  }

  /** Compiles; fails with javac's messages if there is so much as a warning. */
  public static Compiled of(Map<String, String> sources) {
    JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    Map<String, ByteArrayOutputStream> output = new TreeMap<>();
    StringWriter messages = new StringWriter();
    List<JavaFileObject> units = new ArrayList<>();
    sources.forEach((path, text) -> units.add(new Source(path, text)));
    try (StandardJavaFileManager standard =
        compiler.getStandardFileManager(null, Locale.ROOT, null)) {
      boolean ok =
          compiler
              .getTask(
                  messages,
                  new MemoryManager(standard, output),
                  null,
                  List.of("-Xlint:all", "-Werror", "--release", "17", "-proc:none"),
                  null,
                  units)
              .call();
      if (!ok) {
        throw new AssertionError("the generated sources do not compile:\n" + messages);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Map<String, byte[]> classes = new TreeMap<>();
    output.forEach((name, bytes) -> classes.put(name, bytes.toByteArray()));
    return new Compiled(classes);
  }

  /** These classes with one that was compiled against others, as a program meets a new library. */
  public Compiled linkedWith(String name, Compiled program) {
    Map<String, byte[]> all = new TreeMap<>(classes);
    all.put(name, program.classes.get(name));
    return new Compiled(all);
  }

  /** A class by its binary name. */
  public Class<?> type(String name) {
    try {
      return Class.forName(name, true, loader);
    } catch (ClassNotFoundException e) {
      throw new AssertionError("no class " + name + " among " + classes.keySet(), e);
    }
  }

  /** The class files by binary name. */
  public Map<String, byte[]> classes() {
    return classes;
  }

  private static final class Source extends SimpleJavaFileObject {
    private final String text;

    Source(String path, String text) {
      super(URI.create("mem:///" + path), Kind.SOURCE);
      this.text = text;
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
      return text;
    }
  }

  private static final class MemoryManager extends ForwardingJavaFileManager<JavaFileManager> {
    private final Map<String, ByteArrayOutputStream> output;

    MemoryManager(JavaFileManager manager, Map<String, ByteArrayOutputStream> output) {
      super(manager);
      this.output = output;
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
        Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
      return new SimpleJavaFileObject(URI.create("mem:///" + className.replace('.', '/')), kind) {
        @Override
        public OutputStream openOutputStream() {
          ByteArrayOutputStream bytes = new ByteArrayOutputStream();
          output.put(className, bytes);
          return bytes;
        }
      };
    }
  }

  private static final class Loader extends ClassLoader {
    private final Map<String, byte[]> classes;

    Loader(Map<String, byte[]> classes) {
      super(Compiled.class.getClassLoader());
      this.classes = classes;
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      byte[] bytes = classes.get(name);
      if (bytes == null) {
        throw new ClassNotFoundException(name);
      }
      return defineClass(name, bytes, 0, bytes.length);
    }
  }
}
