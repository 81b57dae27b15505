package io.github.kiwoomjava.mock.socket;

import io.github.kiwoomjava.mock.auth.Tokens;
import io.github.kiwoomjava.mock.error.ErrorBook;
import io.github.kiwoomjava.spec.model.ApiSpec;

/** Opens sessions. */
public final class SocketService {
  private final RealtimeCatalog catalog;
  private final Tokens tokens;
  private final ErrorBook errors;

  public SocketService(ApiSpec spec, Tokens tokens, ErrorBook errors) {
    catalog = new RealtimeCatalog(spec);
    this.tokens = tokens;
    this.errors = errors;
  }

  /** A session for a connection that was just accepted. */
  public SocketSession open(Wire wire) {
    return new SocketSession(catalog, tokens, errors, wire);
  }
}
