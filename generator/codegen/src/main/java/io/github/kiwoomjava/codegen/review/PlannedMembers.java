package io.github.kiwoomjava.codegen.review;

import io.github.kiwoomjava.codegen.plan.FieldLine;
import io.github.kiwoomjava.codegen.plan.OperationPlan;
import io.github.kiwoomjava.codegen.plan.UnnamedPolicy;
import io.github.kiwoomjava.codegen.tables.SpecTables;
import io.github.kiwoomjava.spec.diff.Member;
import io.github.kiwoomjava.spec.diff.Members;
import io.github.kiwoomjava.spec.diff.Section;
import io.github.kiwoomjava.spec.model.ApiSpec;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What tables make of the fields of one edition, for a diff that is to see changed Java types. */
public final class PlannedMembers implements Members {
  private final Map<Key, Member> members = new HashMap<>();

  /** Plans the spec; what no table names is named after the wire and compared as such. */
  public PlannedMembers(ApiSpec spec, SpecTables tables) {
    for (OperationPlan operation :
        DryPlan.of(spec, tables, UnnamedPolicy.WIRE).plan().operations()) {
      for (FieldLine line : operation.fields()) {
        Section section = Section.valueOf(line.section().name());
        members.put(
            new Key(operation.id(), section, line.path()), new Member(line.name(), type(line)));
      }
    }
  }

  private static String type(FieldLine line) {
    String type = line.codeType().isEmpty() ? line.recordType() : line.codeType();
    return type.isEmpty() ? line.kind() : line.kind() + " " + type;
  }

  @Override
  public Optional<Member> member(String operation, Section section, String path) {
    return Optional.ofNullable(members.get(new Key(operation, section, path)));
  }

  private record Key(String operation, Section section, String path) {}
}
