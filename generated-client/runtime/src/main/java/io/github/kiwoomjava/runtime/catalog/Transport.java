package io.github.kiwoomjava.runtime.catalog;

/** How an operation is reached. */
public enum Transport {
  /** One HTTP request, one answer. */
  REST,
  /** Messages over the realtime connection. */
  WEBSOCKET
}
