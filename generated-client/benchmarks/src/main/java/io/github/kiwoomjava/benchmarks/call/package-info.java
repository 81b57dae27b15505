/** Whole calls over loopback, and requests. */
@NullMarked
package io.github.kiwoomjava.benchmarks.call;

import org.jspecify.annotations.NullMarked;
