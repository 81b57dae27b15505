package io.github.kiwoomjava.redis;

import java.net.URI;

/** Where a relay keeps what. All of it shares a slot of a cluster, for scripts need that. */
record RelayKeys(String base) {
  /** Those of one server and app key: real and paper are different servers. */
  static RelayKeys of(URI server, String fingerprint) {
    return new RelayKeys(
        "kiwoom:{%s:%d%s:%s}:live"
            .formatted(server.getHost(), server.getPort(), server.getPath(), fingerprint));
  }

  byte[] stream() {
    return RedisScript.texts(base + ":stream")[0];
  }

  /** As the scripts number them. */
  byte[][] all() {
    return RedisScript.texts(
        base + ":lease",
        base + ":fence",
        base + ":members",
        base + ":wants",
        base + ":groups",
        base + ":progress",
        base + ":version",
        base + ":stream");
  }
}
