package io.github.kiwoomjava.runtime.transport;

import java.net.ProxySelector;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import org.jspecify.annotations.Nullable;

/**
 * How to connect.
 *
 * @param connectTimeout for TCP and TLS together
 * @param sslContext null for the JDK's own
 * @param proxy null for none
 */
public record HttpSettings(
    Duration connectTimeout, @Nullable SSLContext sslContext, @Nullable ProxySelector proxy) {}
