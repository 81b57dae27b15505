package io.github.kiwoomjava.spec.diff;

import io.github.kiwoomjava.spec.model.Field;

/**
 * A field at its place in one edition.
 *
 * @param path as in {@link Change#path()}
 * @param depth 1 for the message's own fields
 * @param seen what the examples show there
 */
record Located(Field field, String path, int depth, Seen seen) {}
