package io.github.kiwoomjava.redis;

/**
 * How much a relay keeps.
 *
 * @param entries of the stream at most
 * @param streamBytes of the stream at most, about
 * @param bufferBytes that a leader keeps while Redis is lost
 */
record RelayLimits(int entries, long streamBytes, long bufferBytes) {
  static final RelayLimits USUAL = new RelayLimits(100_000, 128L << 20, 64L << 20);
}
