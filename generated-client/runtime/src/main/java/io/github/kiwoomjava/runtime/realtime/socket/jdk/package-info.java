/** WebSockets on the HTTP client of the JDK. Internal; not exported. */
@NullMarked
package io.github.kiwoomjava.runtime.realtime.socket.jdk;

import org.jspecify.annotations.NullMarked;
