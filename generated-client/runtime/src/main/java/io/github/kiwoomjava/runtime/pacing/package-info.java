/** Keeping to the server's rates. */
@NullMarked
package io.github.kiwoomjava.runtime.pacing;

import org.jspecify.annotations.NullMarked;
