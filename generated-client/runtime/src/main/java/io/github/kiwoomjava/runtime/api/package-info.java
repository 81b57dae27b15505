/**
 * What generated clients are made of: operations, calls, their results, and the client's builder.
 */
@NullMarked
package io.github.kiwoomjava.runtime.api;

import org.jspecify.annotations.NullMarked;
