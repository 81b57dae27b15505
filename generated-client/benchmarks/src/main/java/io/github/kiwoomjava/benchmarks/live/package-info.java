/** Pushed messages from a socket to a typed handler. */
@NullMarked
package io.github.kiwoomjava.benchmarks.live;

import org.jspecify.annotations.NullMarked;
