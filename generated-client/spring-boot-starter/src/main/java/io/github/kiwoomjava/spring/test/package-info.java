/** Tests of Spring applications against a made-up market, for the test scope alone. */
@NullMarked
package io.github.kiwoomjava.spring.test;

import org.jspecify.annotations.NullMarked;
