package io.github.kiwoomjava.benchmarks.decode;

import io.github.kiwoomjava.benchmarks.payload.Payload;

/**
 * A library that decodes. Each is a class of its own, so that a new JVM loads nothing of the
 * others.
 */
public interface DecoderFactory {
  /** Everything made that can be made before the first message comes. */
  Decoder decoder(Payload payload);
}
