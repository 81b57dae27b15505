/** Live data on a screen or as lines: {@code kiwoom watch}. */
@NullMarked
package io.github.kiwoomjava.cli.watch;

import org.jspecify.annotations.NullMarked;
