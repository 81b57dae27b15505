/** A mock server for each test; needs JUnit 5 on the class path. */
@NullMarked
package io.github.kiwoomjava.mock.junit;

import org.jspecify.annotations.NullMarked;
