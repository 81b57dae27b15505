/** Measures the client and the generator next to others. */
@NullMarked
package io.github.kiwoomjava.benchmarks;

import org.jspecify.annotations.NullMarked;
