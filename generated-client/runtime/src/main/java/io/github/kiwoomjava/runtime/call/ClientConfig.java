package io.github.kiwoomjava.runtime.call;

import io.github.kiwoomjava.runtime.api.Environment;
import io.github.kiwoomjava.runtime.auth.Credentials;
import io.github.kiwoomjava.runtime.auth.TokenStore;
import io.github.kiwoomjava.runtime.pacing.Pacer;
import io.github.kiwoomjava.runtime.time.Scheduler;
import io.github.kiwoomjava.runtime.transport.HttpSender;
import io.github.kiwoomjava.runtime.transport.HttpSettings;
import io.github.kiwoomjava.runtime.transport.ServerAddress;
import java.time.Clock;
import java.time.Duration;

/**
 * Everything that a client is made of.
 *
 * @param http how realtime sessions connect; the sender has its own
 * @param plainAllowed whether keys and orders may go to other machines without encryption
 * @param ownPacer whether the pacer is our own, which neither blocks nor fails
 * @param ownSender whether the sender is our own, which neither blocks nor fails
 * @param closing closes what was made for this client alone
 */
public record ClientConfig(
    Environment environment,
    ServerAddress server,
    Credentials credentials,
    Duration timeout,
    int mostTries,
    Clock clock,
    Scheduler scheduler,
    HttpSender sender,
    HttpSettings http,
    Pacer pacer,
    TokenStore tokens,
    Listeners listeners,
    boolean ownPacer,
    boolean ownSender,
    boolean plainAllowed,
    boolean realOrders,
    boolean revokeOnClose,
    Runnable closing) {
  /** Whether an order that is sent may cost real money. */
  boolean isReal() {
    return environment == Environment.REAL || server.isReal();
  }

  /** Whether no code of the user's stands between a call and its answer. */
  boolean ownParts() {
    return ownPacer && ownSender;
  }
}
