/**
 * What generated clients stand on. The engines of calls and of live data are exported to nobody,
 * and so is what reads and writes by reflection for tools.
 */
@SuppressWarnings("requires-automatic") // Micrometer is no module
module io.github.kiwoomjava.runtime {
  requires java.net.http;
  requires org.slf4j;
  requires static micrometer.core;
  requires static transitive org.jspecify;

  exports io.github.kiwoomjava.runtime.api;
  exports io.github.kiwoomjava.runtime.auth;
  exports io.github.kiwoomjava.runtime.catalog;
  exports io.github.kiwoomjava.runtime.client;
  exports io.github.kiwoomjava.runtime.error;
  exports io.github.kiwoomjava.runtime.json;
  exports io.github.kiwoomjava.runtime.message;
  exports io.github.kiwoomjava.runtime.micrometer;
  exports io.github.kiwoomjava.runtime.order;
  exports io.github.kiwoomjava.runtime.pacing;
  exports io.github.kiwoomjava.runtime.realtime;
  exports io.github.kiwoomjava.runtime.realtime.session;
  exports io.github.kiwoomjava.runtime.realtime.socket;
  exports io.github.kiwoomjava.runtime.time;
  exports io.github.kiwoomjava.runtime.transport;
  exports io.github.kiwoomjava.runtime.value;
}
