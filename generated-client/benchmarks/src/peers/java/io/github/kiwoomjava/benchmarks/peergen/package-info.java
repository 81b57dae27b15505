/** Writes the sources that the peers of the benchmarks need, from what the client knows of itself. */
@NullMarked
package io.github.kiwoomjava.benchmarks.peergen;

import org.jspecify.annotations.NullMarked;
