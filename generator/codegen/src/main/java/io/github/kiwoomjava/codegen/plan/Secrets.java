package io.github.kiwoomjava.codegen.plan;

import io.github.kiwoomjava.codegen.naming.WordList;
import java.util.Set;

/** Elements whose values must not be printed. */
final class Secrets {
  private final Set<String> elements = WordList.read("secret-elements.txt");

  boolean isSecret(String element) {
    return elements.contains(element);
  }
}
