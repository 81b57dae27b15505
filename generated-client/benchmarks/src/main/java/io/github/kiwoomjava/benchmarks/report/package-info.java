/** What was measured, as a table of ratios and as JSON. */
@NullMarked
package io.github.kiwoomjava.benchmarks.report;

import org.jspecify.annotations.NullMarked;
