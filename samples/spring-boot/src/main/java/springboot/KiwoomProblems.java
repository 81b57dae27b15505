package springboot;

import io.github.kiwoomjava.runtime.error.CallTimeoutException;
import io.github.kiwoomjava.runtime.error.InvalidRequestException;
import io.github.kiwoomjava.runtime.error.KiwoomException;
import io.github.kiwoomjava.runtime.error.PacingException;
import io.github.kiwoomjava.runtime.error.RateLimitedException;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;

/** What callers see when Kiwoom does not give what they asked for. */
@RestControllerAdvice
class KiwoomProblems {
  private static final Set<String> NO_SUCH_STOCK = Set.of("1902", "1903");

  @ExceptionHandler
  ProblemDetail problem(KiwoomException failure) {
    return ProblemDetail.forStatusAndDetail(status(failure), failure.getMessage());
  }

  private static HttpStatus status(KiwoomException failure) {
    if (failure instanceof InvalidRequestException invalid) {
      return NO_SUCH_STOCK.contains(String.valueOf(invalid.code()))
          ? HttpStatus.NOT_FOUND
          : HttpStatus.BAD_REQUEST;
    }
    if (failure instanceof RateLimitedException || failure instanceof PacingException) {
      return HttpStatus.SERVICE_UNAVAILABLE;
    }
    return failure instanceof CallTimeoutException
        ? HttpStatus.GATEWAY_TIMEOUT
        : HttpStatus.BAD_GATEWAY;
  }
}
