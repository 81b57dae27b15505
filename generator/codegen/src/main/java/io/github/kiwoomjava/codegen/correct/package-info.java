/** Sets known faults of the sheets right, in the open, and says when a fault is gone. */
@NullMarked
package io.github.kiwoomjava.codegen.correct;

import org.jspecify.annotations.NullMarked;
