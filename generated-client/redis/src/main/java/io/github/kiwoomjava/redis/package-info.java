/** One token, one pace and one realtime session for many processes, by way of Redis. */
@NullMarked
package io.github.kiwoomjava.redis;

import org.jspecify.annotations.NullMarked;
