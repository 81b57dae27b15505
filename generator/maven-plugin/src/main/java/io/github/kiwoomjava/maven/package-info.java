/** The goals. They translate parameters; the engine does the work. */
@NullMarked
package io.github.kiwoomjava.maven;

import org.jspecify.annotations.NullMarked;
