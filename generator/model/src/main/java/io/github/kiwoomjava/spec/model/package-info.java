/** What the sheets say, as immutable facts. No Java names and no types of ours. */
@NullMarked
package io.github.kiwoomjava.spec.model;

import org.jspecify.annotations.NullMarked;
