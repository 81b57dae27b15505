/** The one entry into the generator. */
@NullMarked
package io.github.kiwoomjava.codegen.engine;

import org.jspecify.annotations.NullMarked;
