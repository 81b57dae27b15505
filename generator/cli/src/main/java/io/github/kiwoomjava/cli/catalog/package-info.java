/** The catalogue as people name it: operations by words, parameters by option, values by text. */
@NullMarked
package io.github.kiwoomjava.cli.catalog;

import org.jspecify.annotations.NullMarked;
