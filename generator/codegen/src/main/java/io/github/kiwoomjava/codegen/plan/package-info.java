/** Everything that the emitters need to know, with all names and types final. */
@NullMarked
package io.github.kiwoomjava.codegen.plan;

import org.jspecify.annotations.NullMarked;
