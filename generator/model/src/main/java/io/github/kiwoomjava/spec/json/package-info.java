/** The canonical JSON of the model. */
@NullMarked
package io.github.kiwoomjava.spec.json;

import org.jspecify.annotations.NullMarked;
