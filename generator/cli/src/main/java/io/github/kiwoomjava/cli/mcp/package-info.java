/**
 * A server of the Model Context Protocol over the catalogue: tools that find and describe
 * operations, ask the server, and place orders in two steps. What a tool takes and answers is
 * independent of the protocol's library, which {@code ToolServer} alone knows.
 */
@NullMarked
package io.github.kiwoomjava.cli.mcp;

import org.jspecify.annotations.NullMarked;
