package io.github.kiwoomjava.spec.importing;

import io.github.kiwoomjava.spec.diff.SpecDiff;
import io.github.kiwoomjava.spec.finding.Finding;
import io.github.kiwoomjava.spec.finding.Severity;
import io.github.kiwoomjava.spec.model.ApiSpec;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeSet;

/** An edition that was read and compared, and that may now be written. */
public final class PreparedImport {
  private final SheetFolder folder;
  private final SpecTablesFiles files;
  private final List<Finding> findings;
  private final ApiSpec before;
  private final ApiSpec after;
  private final SpecDiff diff;
  private final Texts oldTexts;
  private final Texts newTexts;
  private final SortedMap<String, String> tablesOfBoth;

  PreparedImport(
      SheetFolder folder,
      SpecTablesFiles files,
      List<Finding> findings,
      ApiSpec before,
      ApiSpec after,
      SpecDiff diff,
      Texts oldTexts,
      Texts newTexts,
      SortedMap<String, String> tablesOfBoth) {
    this.folder = folder;
    this.files = files;
    this.findings = List.copyOf(findings);
    this.before = before;
    this.after = after;
    this.diff = diff;
    this.oldTexts = oldTexts;
    this.newTexts = newTexts;
    this.tablesOfBoth = tablesOfBoth;
  }

  /** What was found while reading the new edition. */
  public List<Finding> findings() {
    return findings;
  }

  /** Whether the new edition could not be read; nothing must be written then. */
  public boolean hasErrors() {
    return findings.stream().anyMatch(finding -> finding.severity() == Severity.ERROR);
  }

  /** What the folder held. */
  public ApiSpec before() {
    return before;
  }

  /** The new edition as it will stand in the folder. */
  public ApiSpec after() {
    return after;
  }

  /** What the new edition changes; empty if there are errors. */
  public SpecDiff diff() {
    return diff;
  }

  /**
   * The texts that the tables which an import writes will have, by their path in the spec folder.
   */
  public Map<String, String> tables() {
    return Collections.unmodifiableMap(newTexts.tables());
  }

  /** How many sheets there will be. */
  public int sheets() {
    return newTexts.sheets().size();
  }

  /** The sheets that are new, different or gone, by their path below the folder. */
  public List<String> changedSheets() {
    TreeSet<String> names = new TreeSet<>(oldTexts.sheets().keySet());
    names.addAll(newTexts.sheets().keySet());
    return names.stream()
        .filter(name -> !Objects.equals(oldTexts.sheets().get(name), newTexts.sheets().get(name)))
        .toList();
  }

  /**
   * Makes the folder hold the new edition. A program that is killed meanwhile leaves the old sheets
   * or the new ones, never a mixture; the tables then have the lines of both. Touches nothing if
   * nothing is different.
   *
   * @throws IllegalStateException if there are errors
   * @throws IOException if the folder cannot be written; the old sheets are kept
   */
  public void write() throws IOException {
    if (hasErrors()) {
      throw new IllegalStateException("the new edition has errors; nothing is written");
    }
    folder.recover();
    if (oldTexts.equals(newTexts)) {
      return;
    }
    // A mark in a sheet means nothing without its line, so that lines come first and go last.
    files.write(tablesOfBoth);
    if (!oldTexts.sheets().equals(newTexts.sheets())) {
      folder.replace(newTexts.sheets());
    }
    files.write(newTexts.tables());
  }

  /** The texts of a spec folder that an import writes, by their paths. */
  record Texts(SortedMap<String, String> sheets, SortedMap<String, String> tables) {}
}
