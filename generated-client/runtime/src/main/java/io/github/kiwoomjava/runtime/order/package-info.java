/** Orders of unknown fate: where they would be listed, and which of the listed ones may be it. */
@NullMarked
package io.github.kiwoomjava.runtime.order;

import org.jspecify.annotations.NullMarked;
