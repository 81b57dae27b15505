/** HTTP as the runtime needs it. */
@NullMarked
package io.github.kiwoomjava.runtime.transport;

import org.jspecify.annotations.NullMarked;
