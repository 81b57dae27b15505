package io.github.kiwoomjava.spring;

import io.github.kiwoomjava.client.Kiwoom;

/**
 * A bean that has the last word on each client, after the properties: proxies, TLS, token stores,
 * pacers. Several are called in Spring's order.
 */
@FunctionalInterface
public interface KiwoomCustomizer {
  /**
   * Changes how a client is made.
   *
   * @param account the account's name; {@code kiwoom} for the one without
   * @param builder what the properties have been given to
   */
  void customize(String account, Kiwoom.Builder builder);
}
