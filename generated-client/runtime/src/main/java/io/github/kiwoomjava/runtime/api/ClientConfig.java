package io.github.kiwoomjava.runtime.api;

import io.github.kiwoomjava.runtime.auth.Credentials;
import io.github.kiwoomjava.runtime.auth.TokenStore;
import io.github.kiwoomjava.runtime.json.ProblemListener;
import io.github.kiwoomjava.runtime.pacing.Pacer;
import io.github.kiwoomjava.runtime.time.Scheduler;
import io.github.kiwoomjava.runtime.transport.HttpSender;
import io.github.kiwoomjava.runtime.transport.HttpSettings;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;

/**
 * Everything that a client is made of.
 *
 * @param http how realtime sessions connect; the sender has its own
 * @param closing closes what was made for this client alone
 */
record ClientConfig(
    Environment environment,
    URI baseUri,
    Credentials credentials,
    Duration timeout,
    int mostTries,
    Clock clock,
    Scheduler scheduler,
    HttpSender sender,
    HttpSettings http,
    Pacer pacer,
    TokenStore tokens,
    ProblemListener problems,
    CallListener listener,
    boolean realOrders,
    boolean revokeOnClose,
    Runnable closing) {}
