package io.github.kiwoomjava.mock.rest;

import io.github.kiwoomjava.mock.error.ErrorBook;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Refuses what does not go to KRX, which is all that Kiwoom's mock environment plays. */
public final class OneVenue implements Responder {
  private static final String VENUE = "dmst_stex_tp";
  private static final Set<String> OTHERS = Set.of("NXT", "SOR");

  private final ErrorBook errors;

  public OneVenue(ErrorBook errors) {
    this.errors = errors;
  }

  @Override
  public @Nullable Reply reply(ApiCall call) {
    if (OTHERS.contains(call.text(VENUE))) {
      throw errors.failure("1517", VENUE, "모의투자는 KRX만 지원합니다");
    }
    return null;
  }
}
