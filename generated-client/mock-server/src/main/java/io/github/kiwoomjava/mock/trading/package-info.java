/** The simulated exchange in Kiwoom's words: which sheet's answer holds what, and live events. */
@NullMarked
package io.github.kiwoomjava.mock.trading;

import org.jspecify.annotations.NullMarked;
