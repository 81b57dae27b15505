/**
 * A small simulated exchange: a handful of stocks whose prices follow from the seed, and accounts
 * that trade on it. Knows nothing of Kiwoom's messages.
 */
@NullMarked
package io.github.kiwoomjava.mock.market;

import org.jspecify.annotations.NullMarked;
