/** What a test orders the server to do: answers, errors, delays, lost connections, limits. */
@NullMarked
package io.github.kiwoomjava.mock.script;

import org.jspecify.annotations.NullMarked;
