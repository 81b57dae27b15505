/**
 * What generated clients are made of: the builder that users configure, and the client that its
 * operations call. Nothing that a single call needs.
 */
@NullMarked
package io.github.kiwoomjava.runtime.client;

import org.jspecify.annotations.NullMarked;
