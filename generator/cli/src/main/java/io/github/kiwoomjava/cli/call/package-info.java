/** The commands that make calls; they only translate options. */
@NullMarked
package io.github.kiwoomjava.cli.call;

import org.jspecify.annotations.NullMarked;
