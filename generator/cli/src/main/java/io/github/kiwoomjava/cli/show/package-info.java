/** Answers as tables, JSON and CSV. */
@NullMarked
package io.github.kiwoomjava.cli.show;

import org.jspecify.annotations.NullMarked;
