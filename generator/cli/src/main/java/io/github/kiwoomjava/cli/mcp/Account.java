package io.github.kiwoomjava.cli.mcp;

import io.github.kiwoomjava.cli.account.Profile;
import io.github.kiwoomjava.cli.account.ProfileException;
import io.github.kiwoomjava.cli.account.Surroundings;
import io.github.kiwoomjava.client.Kiwoom;
import io.github.kiwoomjava.runtime.api.Environment;
import org.jspecify.annotations.Nullable;

/** The account that tools ask about; nothing is opened before one does. */
final class Account implements AutoCloseable {
  private final Surroundings surroundings;
  private final @Nullable String name;
  private final boolean real;
  private @Nullable Profile profile;
  private @Nullable Kiwoom client;

  /**
   * An account.
   *
   * @param name of the profile, or null for the usual one
   * @param real whether the user said that orders may go to a real account
   */
  Account(Surroundings surroundings, @Nullable String name, boolean real) {
    this.surroundings = surroundings;
    this.name = name;
    this.real = real;
  }

  synchronized Profile profile() throws ToolRefusal {
    if (profile == null) {
      try {
        profile = surroundings.profiles().get(name);
      } catch (ProfileException e) {
        throw new ToolRefusal(
            "No keys: " + e.getMessage() + ". Tools that only describe operations work without", e);
      }
    }
    return profile;
  }

  synchronized Kiwoom client() throws ToolRefusal {
    if (client == null) {
      client = surroundings.connector().open(profile(), real);
    }
    return client;
  }

  /** Refuses what would reach a real account without the user's word and the profile's. */
  void checkOrders() throws ToolRefusal {
    Profile used = profile();
    if (used.environment() == Environment.REAL && !(real && used.allowOrders())) {
      throw new ToolRefusal(
          real
              ? "The profile '%s' does not permit orders on its real account; its owner can change that with 'kiwoom login --allow-orders'"
                  .formatted(used.name())
              : "This is a real account, and the server was started without --real; its owner has to start it with --real if orders are meant");
    }
  }

  /** A text without this account's keys. */
  synchronized String clean(String text) {
    String cleaned = client == null ? text : client.api().context().clean(text);
    if (profile == null) {
      return cleaned;
    }
    return cleaned
        .replace(profile.credentials().revealAppKey(), "########")
        .replace(profile.credentials().revealSecretKey(), "########");
  }

  @Override
  public synchronized void close() {
    if (client != null) {
      client.close();
    }
  }
}
