/** Making more of a sheet's examples: further pages, and the keys that lead to them. */
@NullMarked
package io.github.kiwoomjava.mock.example;

import org.jspecify.annotations.NullMarked;
