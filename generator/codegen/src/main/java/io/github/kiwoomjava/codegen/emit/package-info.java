/** From the plan to Java files. An emitter is small, has no state and decides no name. */
@NullMarked
package io.github.kiwoomjava.codegen.emit;

import org.jspecify.annotations.NullMarked;
