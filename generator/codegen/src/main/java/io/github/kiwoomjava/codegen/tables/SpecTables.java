package io.github.kiwoomjava.codegen.tables;

import io.github.kiwoomjava.spec.finding.Finding;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * All reviewed tables. A table that does not exist is empty.
 *
 * @param lock what {@code naming/names.lock} holds
 * @param findings what is wrong with the tables themselves
 * @param maintained whether obsolete corrections, and faults without one, are for the caller to
 *     mend
 */
public record SpecTables(
    List<TermRow> terms,
    List<OverrideRow> overrides,
    List<FidRow> fids,
    List<OperationRow> operations,
    List<PagedRow> paged,
    List<RuleRow> rules,
    List<ExceptionRow> exceptions,
    List<CodeRow> codes,
    List<CodeFieldRow> codeFields,
    List<FlagRow> flags,
    List<FamilyRow> families,
    List<RequestRow> requests,
    List<RealtimeRow> realtime,
    List<RetiredRow> retired,
    List<EditionRow> editions,
    List<LockRow> lock,
    List<Correction> corrections,
    List<Finding> findings,
    boolean maintained) {
  public SpecTables {
    terms = List.copyOf(terms);
    overrides = List.copyOf(overrides);
    fids = List.copyOf(fids);
    operations = List.copyOf(operations);
    paged = List.copyOf(paged);
    rules = List.copyOf(rules);
    exceptions = List.copyOf(exceptions);
    codes = List.copyOf(codes);
    codeFields = List.copyOf(codeFields);
    flags = List.copyOf(flags);
    families = List.copyOf(families);
    requests = List.copyOf(requests);
    realtime = List.copyOf(realtime);
    retired = List.copyOf(retired);
    editions = List.copyOf(editions);
    lock = List.copyOf(lock);
    corrections = List.copyOf(corrections);
    findings = List.copyOf(findings);
  }

  /** The same tables with these operations. */
  public SpecTables withOperations(List<OperationRow> rows) {
    return new SpecTables(
        terms,
        overrides,
        fids,
        rows,
        paged,
        rules,
        exceptions,
        codes,
        codeFields,
        flags,
        families,
        requests,
        realtime,
        retired,
        editions,
        lock,
        corrections,
        findings,
        maintained);
  }

  /** No table at all, for sheets that are generated from their own element names. */
  public static SpecTables empty() {
    return load(
        new TableSource() {
          @Override
          public Optional<String> text(String path) {
            return Optional.empty();
          }

          @Override
          public String describe(String path) {
            return path;
          }
        });
  }

  /**
   * Reads the tables of a folder laid out as {@code spec/} is.
   *
   * @throws java.io.UncheckedIOException if a table exists and cannot be read
   */
  public static SpecTables load(Path folder) {
    return load(TableSource.folder(folder));
  }

  /** Reads the tables wherever they are. Malformed rows become {@link #findings()}. */
  public static SpecTables load(TableSource source) {
    return new SpecTablesReader(source).read();
  }
}
