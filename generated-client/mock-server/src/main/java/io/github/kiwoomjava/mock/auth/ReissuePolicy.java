package io.github.kiwoomjava.mock.auth;

/** What happens when a key that has a valid token asks again; both were seen at the real server. */
public enum ReissuePolicy {
  /** The same token is handed out until it expires. */
  SAME_TOKEN,
  /** A new token is issued, the old one stays valid. */
  NEW_TOKEN,
  /** A new token is issued, the old one is dead at once. */
  NEW_TOKEN_ENDS_OLD
}
