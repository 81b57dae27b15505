/** Whose keys are used, and how the client connects. */
@NullMarked
package io.github.kiwoomjava.cli.account;

import org.jspecify.annotations.NullMarked;
