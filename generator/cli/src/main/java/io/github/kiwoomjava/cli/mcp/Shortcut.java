package io.github.kiwoomjava.cli.mcp;

import java.util.List;
import java.util.Map;

/**
 * A tool that asks one operation, or the one that a choice names, with most of its parameters
 * given.
 *
 * @param name of the tool
 * @param description for the assistant
 * @param schema of its arguments
 * @param operations API ids by the value of {@code choice}; with one alone, by the empty text
 * @param choice the argument that chooses, or an empty text
 * @param fixed values by API id and element of the wire
 * @param arguments elements of the wire by argument; a value that the operation does not take is
 *     left out
 * @param members those to show; empty for all
 */
record Shortcut(
    String name,
    String description,
    ToolSchema schema,
    Map<String, String> operations,
    String choice,
    Map<String, Map<String, String>> fixed,
    Map<String, String> arguments,
    List<String> members) {}
