/** The messages that are decoded, made from the spec's examples. */
@NullMarked
package io.github.kiwoomjava.benchmarks.payload;

import org.jspecify.annotations.NullMarked;
