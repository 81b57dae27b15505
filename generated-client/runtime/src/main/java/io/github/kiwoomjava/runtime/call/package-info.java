/**
 * The engine of calls: attempts, tokens, turns, retries, pages, orders, listeners. Internal; not
 * exported.
 */
@NullMarked
package io.github.kiwoomjava.runtime.call;

import org.jspecify.annotations.NullMarked;
