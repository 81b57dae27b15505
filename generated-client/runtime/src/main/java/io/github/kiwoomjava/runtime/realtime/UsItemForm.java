package io.github.kiwoomjava.runtime.realtime;

/** How items of US data are written in a registration. Which one the server takes is disputed. */
public enum UsItemForm {
  /** As the sheets have it: {@code {"jmcode":"NVDA","stex_tp":"ND"}}. */
  MAP,
  /** The same as a JSON string: {@code "{\"jmcode\":\"NVDA\",\"stex_tp\":\"ND\"}"}. */
  STRING
}
