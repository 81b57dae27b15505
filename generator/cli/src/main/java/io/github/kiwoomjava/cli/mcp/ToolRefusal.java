package io.github.kiwoomjava.cli.mcp;

/** Why a tool does not answer, in words that tell the assistant what to do. */
final class ToolRefusal extends Exception {
  private static final long serialVersionUID = 1L;

  ToolRefusal(String message) {
    super(message);
  }

  ToolRefusal(String message, Throwable cause) {
    super(message, cause);
  }
}
