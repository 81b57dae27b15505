/**
 * What changed between two editions and what it breaks: first the structure is compared, then one
 * small rule for each kind of change gives its verdict.
 */
@NullMarked
package io.github.kiwoomjava.spec.diff;

import org.jspecify.annotations.NullMarked;
