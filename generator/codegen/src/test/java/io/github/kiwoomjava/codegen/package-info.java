/** Tests of the generator as a whole. */
@NullMarked
package io.github.kiwoomjava.codegen;

import org.jspecify.annotations.NullMarked;
