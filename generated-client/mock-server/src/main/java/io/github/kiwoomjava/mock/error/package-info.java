/** Kiwoom's error codes and the shape in which the server reports them. */
@NullMarked
package io.github.kiwoomjava.mock.error;

import org.jspecify.annotations.NullMarked;
