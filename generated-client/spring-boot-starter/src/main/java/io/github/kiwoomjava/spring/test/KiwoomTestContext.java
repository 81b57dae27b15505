package io.github.kiwoomjava.spring.test;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.TypeExcludeFilter;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.type.classreading.MetadataReader;
import org.springframework.core.type.classreading.MetadataReaderFactory;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;
import org.springframework.test.context.TestContextAnnotationUtils;

/** Switches the mock on and what the application would scan off. Equal ones share a context. */
record KiwoomTestContext(String marketStart, long seed) implements ContextCustomizer {

  @Override
  public void customizeContext(
      ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
    TestPropertyValues.of(
            "kiwoom.mock.enabled=true",
            "kiwoom.mock.start=" + marketStart,
            "kiwoom.mock.seed=" + seed)
        .applyTo(context);
    context
        .getBeanFactory()
        .registerSingleton(NothingScanned.class.getName(), new NothingScanned());
  }

  /** Finds the annotation. */
  static final class Factory implements ContextCustomizerFactory {
    @Override
    public @Nullable ContextCustomizer createContextCustomizer(
        Class<?> test, List<ContextConfigurationAttributes> attributes) {
      KiwoomTest wanted = TestContextAnnotationUtils.findMergedAnnotation(test, KiwoomTest.class);
      return wanted == null ? null : new KiwoomTestContext(wanted.marketStart(), wanted.seed());
    }
  }

  /**
   * Boot asks beans of this type before it scans; where the filters of its own slices are moved.
   */
  private static final class NothingScanned extends TypeExcludeFilter {
    @Override
    public boolean match(MetadataReader type, MetadataReaderFactory factory) {
      return true;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof NothingScanned;
    }

    @Override
    public int hashCode() {
      return NothingScanned.class.hashCode();
    }
  }
}
