package io.github.kiwoomjava.runtime.catalog;

/** What calling an operation does to the account. */
public enum Effect {
  /** Reads only; may be repeated. */
  QUERY,
  /** Moves money or changes an order; is never sent twice. */
  ORDER,
  /** Issues or revokes an access token. */
  TOKEN
}
