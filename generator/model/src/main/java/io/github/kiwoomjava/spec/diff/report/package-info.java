/** A diff as text, JSON, Markdown and HTML. */
@NullMarked
package io.github.kiwoomjava.spec.diff.report;

import org.jspecify.annotations.NullMarked;
