package io.github.kiwoomjava.mock.socket;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The short messages of the protocol. */
final class Answers {
  private Answers() {}

  static ObjectNode success(String trnm) {
    return code(trnm, 0, "");
  }

  /** The sheets know only 0 and 1 for registrations and searches. */
  static ObjectNode error(String trnm, String message) {
    return code(trnm, 1, message);
  }

  static ObjectNode code(String trnm, int returnCode, String message) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("trnm", trnm)
        .put("return_code", returnCode)
        .put("return_msg", message);
  }

  static String ping() {
    return JsonNodeFactory.instance.objectNode().put("trnm", "PING").toString();
  }

  static String system(String code, String message) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("trnm", "SYSTEM")
        .put("code", code)
        .put("message", message)
        .toString();
  }
}
