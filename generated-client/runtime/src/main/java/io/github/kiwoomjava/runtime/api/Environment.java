package io.github.kiwoomjava.runtime.api;

import java.net.URI;

/** Which Kiwoom to talk to. Each has its own app keys. */
public enum Environment {
  /** Real money. */
  REAL("https://api.kiwoom.com"),
  /** Simulated trading, KRX only. */
  MOCK("https://mockapi.kiwoom.com");

  private final URI baseUri;

  Environment(String baseUri) {
    this.baseUri = URI.create(baseUri);
  }

  /** Where its REST operations live. */
  public URI baseUri() {
    return baseUri;
  }
}
