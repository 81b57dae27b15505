/**
 * A Kiwoom on loopback. The spec that it plays unless another is named is in the jar of
 * kiwoom-spec, the module {@code io.github.kiwoomjava.spec.reviewed}, which whoever runs it adds.
 */
module io.github.kiwoomjava.mock {
  requires transitive io.github.kiwoomjava.spec;
  requires org.eclipse.jetty.server;
  requires org.eclipse.jetty.websocket.server;
  requires org.eclipse.jetty.websocket.common;
  requires org.slf4j;
  requires static transitive org.jspecify;
  requires static org.junit.jupiter.api;

  exports io.github.kiwoomjava.mock;
  exports io.github.kiwoomjava.mock.auth;
  exports io.github.kiwoomjava.mock.error;
  exports io.github.kiwoomjava.mock.junit;
  exports io.github.kiwoomjava.mock.market;
  exports io.github.kiwoomjava.mock.rest;
  exports io.github.kiwoomjava.mock.script;
  exports io.github.kiwoomjava.mock.socket;

  // The state is written and read by Jackson.
  opens io.github.kiwoomjava.mock to
      com.fasterxml.jackson.databind;
}
