package io.github.kiwoomjava.spec.diff;

import io.github.kiwoomjava.spec.model.Requirement;

/** A field that is new. */
final class FieldAddedRule implements FieldRule {
  @Override
  public void check(FieldPair pair, Changes changes) {
    if (pair.isAdded()) {
      changes.add(ChangeKind.FIELD_ADDED, pair, null, FieldText.of(pair.newField()), verdict(pair));
    }
  }

  private static Verdict verdict(FieldPair pair) {
    boolean required = pair.isRequest() && pair.newField().requirement() == Requirement.REQUIRED;
    Level wire = required ? Level.BREAKING : Level.COMPATIBLE;
    if (pair.header()) {
      return Verdict.wireOnly(wire);
    }
    return switch (pair.parent()) {
      // What is said of the object around it holds; nobody has used this yet.
      case NOT_KEPT -> Verdict.ADDITION;
      // A value of text becomes an object: another type in Java.
      case WAS_PLAIN -> Verdict.of(wire.or(Level.RISKY), Level.BREAKING);
      case KEPT -> {
        if (!pair.isRequest()) {
          // Decoders skip what they do not know, and nobody but they constructs a response.
          yield Verdict.ADDITION;
        }
        // Old code compiles and links, but the builder refuses what lacks the element.
        yield Verdict.of(wire, required ? pair.ofRequirement(Level.RISKY) : Level.COMPATIBLE);
      }
    };
  }
}
