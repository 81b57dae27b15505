/** Sheets to {@link io.github.kiwoomjava.spec.model.ApiSpec}, and back to canonical sheets. */
@NullMarked
package io.github.kiwoomjava.spec.reader;

import org.jspecify.annotations.NullMarked;
