/** What several tests need: small specs, a compiler, and clients made of generated sources. */
@NullMarked
package io.github.kiwoomjava.codegen.testing;

import org.jspecify.annotations.NullMarked;
