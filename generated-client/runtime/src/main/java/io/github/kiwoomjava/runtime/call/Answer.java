package io.github.kiwoomjava.runtime.call;

import org.jspecify.annotations.Nullable;

/**
 * A good answer.
 *
 * @param more whether the server says that more pages follow
 * @param nextKey the key of the next page as it came, or null
 * @param certain whether the answer says outright that all is well
 */
record Answer<R>(R response, boolean more, @Nullable String nextKey, boolean certain) {}
