/** Documents for other tools. */
@NullMarked
package io.github.kiwoomjava.docs.export;

import org.jspecify.annotations.NullMarked;
