/** The transport on the HTTP client of the JDK. Internal; not exported. */
@NullMarked
package io.github.kiwoomjava.runtime.transport.jdk;

import org.jspecify.annotations.NullMarked;
