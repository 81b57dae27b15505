/** The sheets with their Java names and types, as documents are made of them. */
@NullMarked
package io.github.kiwoomjava.docs;

import org.jspecify.annotations.NullMarked;
