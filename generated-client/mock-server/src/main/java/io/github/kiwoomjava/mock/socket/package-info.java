/** The protocol spoken over WebSockets, apart from the sockets themselves. */
@NullMarked
package io.github.kiwoomjava.mock.socket;

import org.jspecify.annotations.NullMarked;
