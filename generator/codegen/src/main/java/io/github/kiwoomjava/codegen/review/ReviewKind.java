package io.github.kiwoomjava.codegen.review;

/** What there is to decide. */
public enum ReviewKind {
  UNNAMED_OPERATION("operations without a name"),
  UNNAMED_FIELD("fields without a name"),
  UNTYPED_FIELD("fields without a kind"),
  LABEL_CHANGED("labels that changed under a published name"),
  KIND_CONTRADICTED("kinds that examples contradict"),
  OBSOLETE_CORRECTION("corrections that are obsolete"),
  UNCORRECTED_FAULT("faults of the sheets that no correction covers"),
  CODES_GREW("code sets that grew"),
  OTHER("other things that stop the build");

  private final String words;

  ReviewKind(String words) {
    this.words = words;
  }

  /** What people read as a heading. */
  public String words() {
    return words;
  }

  static ReviewKind of(String findingCode) {
    return switch (findingCode) {
      case "unnamed-operation" -> UNNAMED_OPERATION;
      case "unnamed-field" -> UNNAMED_FIELD;
      case "untyped-field" -> UNTYPED_FIELD;
      case "example-does-not-fit" -> KIND_CONTRADICTED;
      case "obsolete-correction" -> OBSOLETE_CORRECTION;
      case "uncorrected-fault" -> UNCORRECTED_FAULT;
      default -> OTHER;
    };
  }
}
