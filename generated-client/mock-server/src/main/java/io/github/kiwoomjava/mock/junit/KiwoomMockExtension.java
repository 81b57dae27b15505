package io.github.kiwoomjava.mock.junit;

import io.github.kiwoomjava.mock.MockKiwoom;
import io.github.kiwoomjava.mock.MockKiwoomBuilder;
import io.github.kiwoomjava.mock.SpecResource;
import io.github.kiwoomjava.mock.market.MarketOptions;
import io.github.kiwoomjava.mock.script.FaultProfile;
import io.github.kiwoomjava.mock.script.RateLimit;
import io.github.kiwoomjava.spec.model.ApiSpec;
import java.time.LocalDateTime;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.platform.commons.support.AnnotationSupport;

/** Behind {@link KiwoomMock}. */
@SuppressWarnings("exports") // who uses it requires JUnit itself
public final class KiwoomMockExtension implements ParameterResolver {
  private static final Namespace NAMESPACE = Namespace.create(KiwoomMockExtension.class);

  @Override
  public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
    Class<?> type = parameter.getParameter().getType();
    return type == MockKiwoom.class || ClientFactory.makes(type);
  }

  @Override
  public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
    MockKiwoom mock =
        context
            .getStore(NAMESPACE)
            .getOrComputeIfAbsent("mock", key -> start(context), MockKiwoom.class);
    Class<?> type = parameter.getParameter().getType();
    if (type == MockKiwoom.class) {
      return mock;
    }
    // What is closeable in a store is closed by JUnit at the end of the test, the client first.
    return context
        .getStore(NAMESPACE)
        .getOrComputeIfAbsent(type, key -> ClientFactory.make(type, mock.baseUri()), Object.class);
  }

  private static MockKiwoom start(ExtensionContext context) {
    KiwoomMock wanted = annotation(context);
    ApiSpec spec =
        context
            .getRoot()
            .getStore(NAMESPACE)
            .getOrComputeIfAbsent(
                "spec " + wanted.spec(), key -> SpecResource.read(wanted.spec()), ApiSpec.class);
    MockKiwoomBuilder builder =
        MockKiwoom.builder()
            .spec(spec)
            .seed(wanted.seed())
            .pages(wanted.pages())
            .rateLimit(RateLimit.perSecond(wanted.requestsPerSecond()))
            .faults(FaultProfile.named(wanted.faults()))
            .environment(wanted.environment());
    if (wanted.market()) {
      builder.market(
          MarketOptions.USUAL
              .startingAt(LocalDateTime.parse(wanted.marketStart()))
              .atSpeed(wanted.marketSpeed()));
    }
    return builder.start();
  }

  /** That of the method, else of the class, else of a class around it. */
  private static KiwoomMock annotation(ExtensionContext context) {
    for (Optional<ExtensionContext> at = Optional.of(context);
        at.isPresent();
        at = at.get().getParent()) {
      Optional<KiwoomMock> found =
          AnnotationSupport.findAnnotation(at.get().getElement(), KiwoomMock.class);
      if (found.isPresent()) {
        return found.get();
      }
    }
    throw new IllegalStateException("@KiwoomMock is missing on " + context.getDisplayName());
  }
}
