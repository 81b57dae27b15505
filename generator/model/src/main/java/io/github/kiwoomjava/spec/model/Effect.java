package io.github.kiwoomjava.spec.model;

/** What calling an operation does to the account. */
public enum Effect {
  /** Reads only; may be repeated. */
  QUERY,
  /** Moves money or changes an order; must never be sent twice. */
  ORDER,
  /** Issues or revokes an access token. */
  TOKEN
}
