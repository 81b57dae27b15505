/** The annotation processor: it parses, describes, writes and reports; the engine does the work. */
@NullMarked
package io.github.kiwoomjava.codegen.processor;

import org.jspecify.annotations.NullMarked;
