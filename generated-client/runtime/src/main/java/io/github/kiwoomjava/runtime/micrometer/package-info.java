/** Metrics of calls for Micrometer, an optional dependency. Nothing else refers to this package. */
@NullMarked
package io.github.kiwoomjava.runtime.micrometer;

import org.jspecify.annotations.NullMarked;
