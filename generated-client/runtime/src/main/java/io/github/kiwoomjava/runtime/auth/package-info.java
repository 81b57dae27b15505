/** Keys and tokens, and where tokens are kept. */
@NullMarked
package io.github.kiwoomjava.runtime.auth;

import org.jspecify.annotations.NullMarked;
