/** Values that Kiwoom's messages hold and the JDK has no type for. */
@NullMarked
package io.github.kiwoomjava.runtime.value;

import org.jspecify.annotations.NullMarked;
