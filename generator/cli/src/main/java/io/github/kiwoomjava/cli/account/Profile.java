package io.github.kiwoomjava.cli.account;

import io.github.kiwoomjava.runtime.api.Environment;
import io.github.kiwoomjava.runtime.auth.Credentials;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Whose keys are used, and where calls go.
 *
 * @param name how the user calls it; {@code environment} if it comes from variables
 * @param baseUri a mock or gateway in place of the environment's server, or null
 * @param allowOrders whether it may place orders on a real account
 */
public record Profile(
    String name,
    Credentials credentials,
    Environment environment,
    @Nullable URI baseUri,
    boolean allowOrders) {}
