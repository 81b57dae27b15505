/** What a new edition leaves for a person to decide, with proposals. */
@NullMarked
package io.github.kiwoomjava.codegen.review;

import org.jspecify.annotations.NullMarked;
