package io.github.kiwoomjava.codegen.plan;

import io.github.kiwoomjava.spec.model.Where;
import java.util.Arrays;
import java.util.Optional;

/** The options that can be at fault, so that callers can point to where theirs are written. */
public enum GenerateOption {
  PACKAGE_NAME("packageName"),
  CLIENT_NAME("clientName"),
  MODULE_NAME("moduleName"),
  OPERATIONS("operations"),
  GROUPS("groups");

  private final String label;

  GenerateOption(String label) {
    this.label = label;
  }

  /** The name that all callers use for the option. */
  public String label() {
    return label;
  }

  /** The place of findings about the option. */
  public Where where() {
    return Where.file("option " + label);
  }

  /** The option that a finding is about; empty if it is about something else. */
  public static Optional<GenerateOption> at(Where where) {
    return Arrays.stream(values()).filter(option -> option.where().equals(where)).findFirst();
  }
}
