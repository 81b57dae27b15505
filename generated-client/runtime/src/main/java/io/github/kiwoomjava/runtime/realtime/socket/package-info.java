/** Carries text over WebSockets; knows nothing of what it says. */
@NullMarked
package io.github.kiwoomjava.runtime.realtime.socket;

import org.jspecify.annotations.NullMarked;
