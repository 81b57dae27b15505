/** The generator: time, memory and what comes out, next to its goals and to openapi-generator. */
@NullMarked
package io.github.kiwoomjava.benchmarks.generator;

import org.jspecify.annotations.NullMarked;
