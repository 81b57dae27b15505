package io.github.kiwoomjava.runtime.transport.jdk;

import java.lang.reflect.InvocationTargetException;
import java.net.http.HttpClient;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What {@link HttpClient} can do on JDKs newer than the one this is compiled for. */
public final class JdkClients {
  private static final Logger LOG = LoggerFactory.getLogger(JdkClients.class);

  private JdkClients() {}

  /**
   * Ends a client by the method of that name, which came with Java 21. Before, a client ends when
   * nobody holds it any more. {@code close()} is no choice: it waits for exchanges under way.
   */
  public static void end(@Nullable HttpClient client, String method) {
    if (!(client instanceof AutoCloseable)) {
      return;
    }
    try {
      HttpClient.class.getMethod(method).invoke(client);
    } catch (NoSuchMethodException | IllegalAccessException | InvocationTargetException e) {
      LOG.debug("The HTTP client could not be shut down; it ends by itself", e);
    }
  }
}
