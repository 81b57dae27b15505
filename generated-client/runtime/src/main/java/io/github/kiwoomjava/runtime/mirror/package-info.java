/**
 * Messages read and written without generated code, in the directions that only tools need: by
 * reflection, and by what an operation says of its fields.
 */
@NullMarked
package io.github.kiwoomjava.runtime.mirror;

import org.jspecify.annotations.NullMarked;
