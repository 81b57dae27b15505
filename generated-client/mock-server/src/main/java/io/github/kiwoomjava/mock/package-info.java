/**
 * A Kiwoom that runs on loopback: {@link io.github.kiwoomjava.mock.MockKiwoom} answers every
 * operation of a spec over real sockets, so that clients in any language can be tried without an
 * account.
 */
@NullMarked
package io.github.kiwoomjava.mock;

import org.jspecify.annotations.NullMarked;
