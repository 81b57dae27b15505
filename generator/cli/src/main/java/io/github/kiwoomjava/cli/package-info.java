/** The command line. Commands translate options and print; the work is done by the engine. */
@NullMarked
package io.github.kiwoomjava.cli;

import org.jspecify.annotations.NullMarked;
