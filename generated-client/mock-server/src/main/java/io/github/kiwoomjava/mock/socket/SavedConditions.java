package io.github.kiwoomjava.mock.socket;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Map;

/** The conditions that somebody saved, and what meets them now. */
public interface SavedConditions {
  /** Names by number, in the order of the list. */
  Map<String, String> list();

  /**
   * A row for each stock that meets a condition, with the elements of the sheet's example.
   *
   * @param seq one of the list
   */
  List<ObjectNode> matches(boolean american, String seq, ObjectNode example);
}
