package io.github.kiwoomjava.cli.mcp;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;

/**
 * Something that an assistant can ask for.
 *
 * @param name unique, in snake case
 * @param description what it does and answers, for the assistant
 * @param schema of its arguments, in JSON Schema
 * @param reach what it touches
 * @param work makes the answer
 */
record Tool(String name, String description, Map<String, Object> schema, Reach reach, Work work) {
  /** What a tool touches. */
  enum Reach {
    /** Nothing but what is built in; needs no keys. */
    CATALOGUE,
    /** Asks the server. */
    SERVER,
    /** May place an order. */
    ORDER
  }

  /** What a tool does. */
  @FunctionalInterface
  interface Work {
    /**
     * The answer.
     *
     * @throws ToolRefusal if it cannot be given; the message says what to do
     */
    JsonNode answer(Arguments arguments) throws ToolRefusal;
  }
}
