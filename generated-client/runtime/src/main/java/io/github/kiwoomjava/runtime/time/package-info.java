/** Time that passes, so that tests can let it pass. */
@NullMarked
package io.github.kiwoomjava.runtime.time;

import org.jspecify.annotations.NullMarked;
