/** Everything that can go wrong in a call, as one sealed hierarchy. */
@NullMarked
package io.github.kiwoomjava.runtime.error;

import org.jspecify.annotations.NullMarked;
