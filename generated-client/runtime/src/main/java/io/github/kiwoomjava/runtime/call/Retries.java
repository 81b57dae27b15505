package io.github.kiwoomjava.runtime.call;

import io.github.kiwoomjava.runtime.error.KiwoomException;
import io.github.kiwoomjava.runtime.error.ServerException;
import io.github.kiwoomjava.runtime.error.TransportException;
import io.github.kiwoomjava.runtime.transport.AnswerTooLargeException;
import java.io.IOException;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** When and how soon a query is tried again. */
final class Retries {
  /** Each of these waits for its turn anew; who is limited so often has another program to fear. */
  static final int MOST_LIMITS = 10;

  private static final long FIRST_MILLIS = 200;
  private static final int SERVER_ERROR = 500;

  private Retries() {}

  /** Whether the same query may succeed a moment later. */
  static boolean mayPass(KiwoomException failure) {
    return (failure instanceof TransportException && !willFailAgain(failure.getCause()))
        || (failure instanceof ServerException server && server.error().status() >= SERVER_ERROR);
  }

  /** An answer that is too large, a certificate that is not trusted, or a fault in the program. */
  private static boolean willFailAgain(@Nullable Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof AnswerTooLargeException || cause instanceof CertificateException) {
        return true;
      }
    }
    return failure != null && !(failure instanceof IOException);
  }

  /**
   * Doubles each time, give or take a half, so that clients that failed together do not come back
   * together.
   */
  static Duration delay(int tries) {
    long middle = FIRST_MILLIS << Math.min(tries - 1, 6);
    return Duration.ofMillis(middle / 2 + ThreadLocalRandom.current().nextLong(middle));
  }
}
