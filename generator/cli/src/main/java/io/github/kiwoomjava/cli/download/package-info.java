/** Histories of many stocks in files that can be continued. */
@NullMarked
package io.github.kiwoomjava.cli.download;

import org.jspecify.annotations.NullMarked;
