/** App keys and access tokens. */
@NullMarked
package io.github.kiwoomjava.mock.auth;

import org.jspecify.annotations.NullMarked;
