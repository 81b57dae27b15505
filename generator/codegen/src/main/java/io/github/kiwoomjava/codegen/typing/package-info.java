/** From reviewed rules to a field's kind, and the check of kinds against all examples. */
@NullMarked
package io.github.kiwoomjava.codegen.typing;

import org.jspecify.annotations.NullMarked;
