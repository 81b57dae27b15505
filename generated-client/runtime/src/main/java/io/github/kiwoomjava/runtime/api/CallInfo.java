package io.github.kiwoomjava.runtime.api;

import io.github.kiwoomjava.runtime.catalog.OperationInfo;

/**
 * A call under way, for listeners.
 *
 * @param number tells the calls of a client apart, counting from 1; each page is one
 * @param operation what was called
 */
public record CallInfo(long number, OperationInfo operation) {}
