package io.github.kiwoomjava.mock.market;

import java.util.List;

/**
 * Stocks that are thought to rise and fall for one reason.
 *
 * @param members codes
 */
public record Theme(String code, String name, List<String> members) {
  public Theme {
    members = List.copyOf(members);
  }
}
