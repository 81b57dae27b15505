/**
 * The engine of live data: connections, registrations, queues, listeners. Internal; not exported.
 */
@NullMarked
package io.github.kiwoomjava.runtime.realtime.engine;

import org.jspecify.annotations.NullMarked;
