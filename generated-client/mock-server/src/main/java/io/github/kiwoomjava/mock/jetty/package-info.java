/** Jetty carries the bytes; nothing else in this module knows of it. */
@NullMarked
package io.github.kiwoomjava.mock.jetty;

import org.jspecify.annotations.NullMarked;
