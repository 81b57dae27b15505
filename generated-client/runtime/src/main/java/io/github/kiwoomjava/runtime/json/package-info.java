/** A strict JSON reader and writer over bytes, made for generated decoders. */
@NullMarked
package io.github.kiwoomjava.runtime.json;

import org.jspecify.annotations.NullMarked;
