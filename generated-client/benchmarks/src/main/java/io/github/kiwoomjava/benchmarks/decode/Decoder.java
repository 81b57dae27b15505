package io.github.kiwoomjava.benchmarks.decode;

import java.io.IOException;

/** One way to decode one kind of message. */
@FunctionalInterface
public interface Decoder {
  /** The message as typed records. */
  Object decode(byte[] json) throws IOException;
}
