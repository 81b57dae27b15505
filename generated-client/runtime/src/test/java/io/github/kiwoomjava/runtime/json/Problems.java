package io.github.kiwoomjava.runtime.json;

import java.util.ArrayList;
import java.util.List;

/** Keeps what it hears, one line each. */
final class Problems implements ProblemListener {
  final List<String> heard = new ArrayList<>();
  final List<String> noted = new ArrayList<>();

  @Override
  public void problem(String operation, String path, String raw, String reason) {
    heard.add(operation + " " + path + " " + raw + ": " + reason);
  }

  @Override
  public void note(String operation, String path, String raw, String reason) {
    noted.add(operation + " " + path + " " + raw + ": " + reason);
  }
}
