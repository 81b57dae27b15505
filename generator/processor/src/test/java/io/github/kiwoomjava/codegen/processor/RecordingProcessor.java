package io.github.kiwoomjava.codegen.processor;

import com.google.testing.compile.Compiler;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.Filer;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import javax.tools.JavaFileObject;

/** The processor, with a look at what it tells the compiler, as Gradle looks. */
final class RecordingProcessor extends AbstractProcessor {
  private final KiwoomClientProcessor processor = new KiwoomClientProcessor();
  private final Map<String, Set<String>> origins = new TreeMap<>();

  /** The originating elements of each generated type. */
  static Map<String, Set<String>> origins(JavaFileObject... files) {
    RecordingProcessor recording = new RecordingProcessor();
    Compiler.javac().withProcessors(recording).compile(files);
    return recording.origins;
  }

  @Override
  public synchronized void init(ProcessingEnvironment environment) {
    super.init(environment);
    Filer filer =
        proxy(
            Filer.class,
            (self, method, arguments) -> {
              if (method.getName().equals("createSourceFile")) {
                origins.put(
                    arguments[0].toString(),
                    Arrays.stream((Element[]) arguments[1])
                        .map(Element::toString)
                        .collect(Collectors.toSet()));
              }
              return call(method, environment.getFiler(), arguments);
            });
    processor.init(
        proxy(
            ProcessingEnvironment.class,
            (self, method, arguments) ->
                method.getName().equals("getFiler")
                    ? filer
                    : call(method, environment, arguments)));
  }

  private static Object call(Method method, Object target, Object[] arguments) throws Throwable {
    try {
      return method.invoke(target, arguments);
    } catch (InvocationTargetException e) {
      throw e.getCause();
    }
  }

  private static <T> T proxy(Class<T> type, InvocationHandler handler) {
    return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
  }

  @Override
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    return processor.process(annotations, round);
  }

  @Override
  public Set<String> getSupportedAnnotationTypes() {
    return processor.getSupportedAnnotationTypes();
  }

  @Override
  public SourceVersion getSupportedSourceVersion() {
    return processor.getSupportedSourceVersion();
  }
}
