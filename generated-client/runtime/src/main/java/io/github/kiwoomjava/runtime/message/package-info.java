/**
 * What generated messages and operations are made of: codecs, member lists, the checks of builders.
 * Programs meet these types only where they handle operations generically.
 */
@NullMarked
package io.github.kiwoomjava.runtime.message;

import org.jspecify.annotations.NullMarked;
