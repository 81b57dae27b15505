package io.github.kiwoomjava.cli.account;

import io.github.kiwoomjava.client.Kiwoom;
import io.github.kiwoomjava.runtime.auth.FileTokenStore;
import java.nio.file.Path;

/** Opens clients for profiles. All processes of a user share one token per profile. */
public final class Connector {
  private final Path tokens;

  /** Keeps tokens in this folder. */
  public Connector(Path tokens) {
    this.tokens = tokens;
  }

  /**
   * A client.
   *
   * @param realOrders whether the user said that orders may go to a real account; the profile has
   *     to permit it, too
   */
  public Kiwoom open(Profile profile, boolean realOrders) {
    Kiwoom.Builder builder =
        Kiwoom.builder()
            .environment(profile.environment())
            .credentials(profile.credentials())
            .tokenStore(FileTokenStore.in(tokens));
    if (profile.baseUri() != null) {
      builder.baseUri(profile.baseUri());
    }
    if (realOrders && profile.allowOrders()) {
      builder.allowRealOrders();
    }
    return builder.build();
  }
}
