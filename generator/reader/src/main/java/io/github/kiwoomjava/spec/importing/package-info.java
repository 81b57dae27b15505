/** Brings a new edition into a folder of canonical sheets, as a whole or not at all. */
@NullMarked
package io.github.kiwoomjava.spec.importing;

import org.jspecify.annotations.NullMarked;
