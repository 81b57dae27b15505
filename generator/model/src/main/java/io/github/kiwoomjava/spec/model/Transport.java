package io.github.kiwoomjava.spec.model;

/** How an operation is reached. */
public enum Transport {
  REST,
  WEBSOCKET
}
