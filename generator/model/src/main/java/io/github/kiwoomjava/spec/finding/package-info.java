/** What was repaired, assumed or could not be read, and where. */
@NullMarked
package io.github.kiwoomjava.spec.finding;

import org.jspecify.annotations.NullMarked;
