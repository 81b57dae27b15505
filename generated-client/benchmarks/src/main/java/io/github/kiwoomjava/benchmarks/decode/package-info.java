/** Decoding, by us and by those that we are compared with. */
@NullMarked
package io.github.kiwoomjava.benchmarks.decode;

import org.jspecify.annotations.NullMarked;
