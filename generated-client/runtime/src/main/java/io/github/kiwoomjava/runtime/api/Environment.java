package io.github.kiwoomjava.runtime.api;

import java.net.URI;

/** Which Kiwoom to talk to. Each has its own app keys. */
public enum Environment {
  /** Real money. */
  REAL("https://api.kiwoom.com", "wss://api.kiwoom.com:10000"),
  /** Simulated trading, KRX only. */
  MOCK("https://mockapi.kiwoom.com", "wss://mockapi.kiwoom.com:10000");

  private final URI baseUri;
  private final URI webSocketUri;

  Environment(String baseUri, String webSocketUri) {
    this.baseUri = URI.create(baseUri);
    this.webSocketUri = URI.create(webSocketUri);
  }

  /** Where its REST operations live. */
  public URI baseUri() {
    return baseUri;
  }

  /** Where its realtime operations live. */
  public URI webSocketUri() {
    return webSocketUri;
  }
}
