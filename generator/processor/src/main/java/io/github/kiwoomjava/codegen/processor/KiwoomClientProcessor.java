package io.github.kiwoomjava.codegen.processor;

import com.google.auto.service.AutoService;
import io.github.kiwoomjava.codegen.annotations.GenerateKiwoomClient;
import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.ProcessingEnvironment;
import javax.annotation.processing.Processor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.Element;
import javax.lang.model.element.TypeElement;
import org.jspecify.annotations.Nullable;

/**
 * Generates the clients that {@link GenerateKiwoomClient} asks for. What is generated for an
 * element depends on that element and on the spec alone, hence it is isolating in Gradle's terms.
 */
@AutoService(Processor.class)
public final class KiwoomClientProcessor extends AbstractProcessor {
  /** The option that names a canonical JSON, or a folder that holds spec.json and its tables. */
  static final String SPEC_OPTION = "kiwoom.spec";

  /** The option that names canonical JSON of operations beside those of the spec. */
  static final String ADDITION_OPTION = "kiwoom.add";

  private static final String GENERATE = GenerateKiwoomClient.class.getCanonicalName();
  private static final Set<String> IN_GENERATED_SOURCES =
      Set.of(
          "io.github.kiwoomjava.runtime.api.CheckReturnValue",
          "org.jspecify.annotations.NullMarked",
          "org.jspecify.annotations.Nullable");

  private final ClassLoader specs;
  private @Nullable ClientGenerator generator;
  private @Nullable SourceTypes types;

  /** For the compiler. */
  public KiwoomClientProcessor() {
    this(KiwoomClientProcessor.class.getClassLoader());
  }

  /**
   * A processor with other specs.
   *
   * @param specs where the spec that needs no naming is looked for
   */
  KiwoomClientProcessor(ClassLoader specs) {
    this.specs = specs;
  }

  /** Also what our sources are annotated with, see {@link #process}. */
  @Override
  public Set<String> getSupportedAnnotationTypes() {
    Set<String> supported = new HashSet<>(IN_GENERATED_SOURCES);
    supported.add(GENERATE);
    return supported;
  }

  @Override
  public Set<String> getSupportedOptions() {
    return Set.of(SPEC_OPTION, ADDITION_OPTION);
  }

  /** Whatever the compiler takes: the generated sources keep to what Java 17 knows. */
  @Override
  public SourceVersion getSupportedSourceVersion() {
    return SourceVersion.latestSupported();
  }

  @Override
  public synchronized void init(ProcessingEnvironment environment) {
    super.init(environment);
    types = new SourceTypes();
    generator =
        new ClientGenerator(
            new SpecLoader(
                option(environment.getOptions(), SPEC_OPTION),
                option(environment.getOptions(), ADDITION_OPTION),
                environment.getFiler(),
                specs),
            environment.getFiler(),
            types,
            new Reporter(environment.getMessager()));
  }

  /** Compilers give null for an option without a value. */
  private static @Nullable String option(Map<String, String> options, String name) {
    return options.containsKey(name) ? Objects.requireNonNullElse(options.get(name), "") : null;
  }

  /**
   * Generates.
   *
   * @return true where nothing is claimed but our own annotation and those in our own sources:
   *     javac warns of annotations that nobody claims, which breaks builds with {@code -Xlint:all
   *     -Werror}; those in other people's sources are left to other processors
   */
  @Override
  @SuppressWarnings("DoNotClaimAnnotations")
  public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
    if (generator == null || types == null) {
      throw new IllegalStateException("the compiler must call init first");
    }
    types.written(round.getRootElements());
    DeclarationParser parser = new DeclarationParser(processingEnv.getElementUtils());
    for (Element element : round.getElementsAnnotatedWith(GenerateKiwoomClient.class)) {
      parser.parse(element).ifPresent(generator::generate);
    }
    return annotations.stream().allMatch(type -> type.getQualifiedName().contentEquals(GENERATE))
        || types.areGenerated(round.getRootElements());
  }
}
