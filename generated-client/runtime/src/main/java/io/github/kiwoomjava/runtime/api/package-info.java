/**
 * What programs hold: calls, pages, orders and their results, the environment, and the listener
 * that hears of calls. No engine and nothing that only generated code needs.
 */
@NullMarked
package io.github.kiwoomjava.runtime.api;

import org.jspecify.annotations.NullMarked;
