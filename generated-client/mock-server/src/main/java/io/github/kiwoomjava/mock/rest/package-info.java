/** What the server answers over HTTP, apart from sockets: checks, tokens, pages, examples. */
@NullMarked
package io.github.kiwoomjava.mock.rest;

import org.jspecify.annotations.NullMarked;
