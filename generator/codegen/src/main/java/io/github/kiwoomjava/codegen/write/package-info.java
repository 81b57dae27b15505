/** Where generated files go. */
@NullMarked
package io.github.kiwoomjava.codegen.write;

import org.jspecify.annotations.NullMarked;
