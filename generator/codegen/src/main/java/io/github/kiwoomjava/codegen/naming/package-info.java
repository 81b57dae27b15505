/** From Korean labels and wire elements to Java names, by the reviewed tables. */
@NullMarked
package io.github.kiwoomjava.codegen.naming;

import org.jspecify.annotations.NullMarked;
