@NullMarked
package io.github.kiwoomjava.codegen.processor;

import org.jspecify.annotations.NullMarked;
