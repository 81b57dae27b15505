/**
 * What is known of each operation besides its types: id, names, path, effect, fields. For tools; no
 * calls and no codecs.
 */
@NullMarked
package io.github.kiwoomjava.runtime.catalog;

import org.jspecify.annotations.NullMarked;
