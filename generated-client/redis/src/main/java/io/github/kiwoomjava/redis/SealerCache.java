package io.github.kiwoomjava.redis;

import io.github.kiwoomjava.runtime.auth.Credentials;
import java.util.LinkedHashMap;
import java.util.Map;

/** A key for each leader, so that none encrypts too much. Thread-safe. */
final class SealerCache {
  private static final int KEPT = 4;

  private final Credentials credentials;
  private final Map<Long, Sealer> sealers =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, Sealer> eldest) {
          return size() > KEPT;
        }
      };

  SealerCache(Credentials credentials) {
    this.credentials = credentials;
  }

  synchronized Sealer of(long fence) {
    return sealers.computeIfAbsent(fence, epoch -> new Sealer(credentials, "live " + epoch));
  }
}
