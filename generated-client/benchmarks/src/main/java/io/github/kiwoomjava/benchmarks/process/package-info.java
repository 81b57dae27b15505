/** What is measured on whole processes. */
@NullMarked
package io.github.kiwoomjava.benchmarks.process;

import org.jspecify.annotations.NullMarked;
