package io.github.kiwoomjava.codegen.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderSinkTest {
  private static final FileTime LONG_AGO = FileTime.fromMillis(0);

  @TempDir Path folder;

  @Test
  void writesOnlyWhatDiffers() throws IOException {
    write("a/A.java", "a", "b/B.java", "b");
    Files.setLastModifiedTime(folder.resolve("a/A.java"), LONG_AGO);
    WriteReport report = write("a/A.java", "a", "b/B.java", "changed");
    assertThat(report.written()).containsExactly("b/B.java");
    assertThat(report.unchanged()).containsExactly("a/A.java");
    assertThat(Files.getLastModifiedTime(folder.resolve("a/A.java"))).isEqualTo(LONG_AGO);
    assertThat(folder.resolve("b/B.java")).hasContent("changed");
  }

  @Test
  void touchesNothingWhereThereIsNothingToDo() throws IOException {
    write("A.java", "a");
    Path manifest = folder.resolve(Manifest.FILE);
    Files.setLastModifiedTime(manifest, LONG_AGO);
    write("A.java", "a");
    assertThat(Files.getLastModifiedTime(manifest)).isEqualTo(LONG_AGO);
  }

  @Test
  void deletesWhatIsNoLongerGeneratedAndItsEmptyFolders() {
    write("a/A.java", "a", "b/c/B.java", "b");
    WriteReport report = write("a/A.java", "a");
    assertThat(report.deleted()).containsExactly("b/c/B.java");
    assertThat(folder.resolve("b")).doesNotExist();
  }

  @Test
  void keepsAndReportsAStaleFileThatSomebodyEdited() throws IOException {
    write("A.java", "a", "B.java", "b");
    Files.writeString(folder.resolve("B.java"), "edited");
    WriteReport report = write("A.java", "a");
    assertThat(report.deleted()).isEmpty();
    assertThat(folder.resolve("B.java")).hasContent("edited");
    assertThat(report.findings())
        .singleElement()
        .satisfies(finding -> assertThat(finding.code()).isEqualTo("edited-file-kept"));
  }

  @Test
  void neverDeletesAFileThatItDidNotMake() throws IOException {
    Files.writeString(folder.resolve("Mine.java"), "mine");
    write("A.java", "a");
    write("B.java", "b");
    assertThat(folder.resolve("Mine.java")).hasContent("mine");
  }

  @Test
  void saysThatItOverwritesAnEditedFile() throws IOException {
    write("A.java", "a");
    Files.writeString(folder.resolve("A.java"), "edited");
    WriteReport report = write("A.java", "a");
    assertThat(folder.resolve("A.java")).hasContent("a");
    assertThat(report.findings())
        .singleElement()
        .satisfies(finding -> assertThat(finding.code()).isEqualTo("edited-file-overwritten"));
  }

  @Test
  void keepsTheTextOfAnEditedFileThatItOverwrites() throws IOException {
    write("a/A.java", "a");
    Files.writeString(folder.resolve("a/A.java"), "edited");
    WriteReport report = write("a/A.java", "a");
    Path kept = folder.resolve(".kiwoom-codegen-edited/a/A.java.edited");
    assertThat(kept).hasContent("edited");
    assertThat(report.findings()).singleElement().asString().contains(kept.toString());
  }

  @Test
  void leavesNoCopyThatACompilerWouldTakeForASource() throws IOException {
    write("a/A.java", "a");
    for (String edit : List.of("first", "second")) {
      Files.writeString(folder.resolve("a/A.java"), edit);
      write("a/A.java", "a");
    }
    Path old = folder.resolve(".kiwoom-codegen-edited/b/B.java");
    Files.createDirectories(old.getParent());
    Files.writeString(old, "of an earlier version");
    write("a/A.java", "a");
    try (Stream<Path> kept = Files.walk(folder.resolve(".kiwoom-codegen-edited"))) {
      assertThat(kept.filter(Files::isRegularFile).map(path -> path.getFileName().toString()))
          .containsExactlyInAnyOrder("A.java.edited", "A.java.edited.2", "B.java.edited");
    }
  }

  @Test
  void clearsAwayWhatARunThatWasKilledHasLeft() throws IOException {
    write("A.java", "a");
    Path left = folder.resolve(".kiwoom-codegen-staging/A.java");
    Files.createDirectories(left.getParent());
    Files.writeString(left, "half of a f");
    assertThat(new FolderSink(folder).upToDate("f")).isEmpty();
    write("A.java", "a");
    assertThat(left.getParent()).doesNotExist();
  }

  @Test
  void stagesNothingThatACompilerWouldTakeForASource() throws IOException {
    Staging staging = new Staging(folder);
    staging.put("a/A.java", new byte[1]);
    try (Stream<Path> files = Files.walk(folder)) {
      assertThat(files.filter(Files::isRegularFile))
          .singleElement()
          .satisfies(file -> assertThat(file.toString()).doesNotEndWith(".java"));
    }
    staging.moveTo(folder.resolve("a/A.java"), "a/A.java");
    staging.clear();
    assertThat(folder.resolve("a/A.java")).exists();
    assertThat(staging.isLeft()).isFalse();
  }

  @Test
  void isUpToDateOnlyWithTheSameOriginAndAllFilesUnaltered() throws IOException {
    FolderSink sink = new FolderSink(folder);
    sink.write(new TreeMap<>(Map.of("a/A.java", "a", "B.java", "b")), "origin");
    assertThat(sink.upToDate("origin"))
        .hasValueSatisfying(
            report -> assertThat(report.unchanged()).containsExactly("B.java", "a/A.java"));
    assertThat(sink.upToDate("another")).isEmpty();
    assertThat(sink.upToDate("")).isEmpty();

    FileTime before = Files.getLastModifiedTime(folder.resolve("B.java"));
    Files.writeString(folder.resolve("B.java"), "x");
    Files.setLastModifiedTime(folder.resolve("B.java"), before);
    assertThat(sink.upToDate("origin")).isEmpty();

    Files.writeString(folder.resolve("B.java"), "b");
    assertThat(sink.upToDate("origin")).isPresent();
    Files.delete(folder.resolve("a/A.java"));
    assertThat(sink.upToDate("origin")).isEmpty();
  }

  @Test
  void isNeverUpToDateIfTheOriginWasNotKnown() {
    FolderSink sink = new FolderSink(folder);
    sink.write(new TreeMap<>(Map.of("A.java", "a")), "");
    assertThat(sink.upToDate("")).isEmpty();
  }

  @Test
  void writesOverAFileThatLiesThereAlready() throws IOException {
    Files.writeString(folder.resolve("A.java"), "something else");
    write("A.java", "a");
    assertThat(folder.resolve("A.java")).hasContent("a");
  }

  @Test
  void leavesTheLastGoodOutputWhereItFails() throws IOException {
    write("A.java", "a", "B.java", "b");
    Files.createDirectories(folder.resolve("C.java"));
    assertThatThrownBy(() -> write("A.java", "new", "C.java", "c"))
        .isInstanceOf(OutputException.class)
        .hasMessageContaining("C.java");
    assertThat(folder.resolve("A.java")).hasContent("a");
    assertThat(folder.resolve("B.java")).hasContent("b");
    assertThat(Files.list(folder).map(path -> path.getFileName().toString()))
        .containsExactlyInAnyOrder("A.java", "B.java", "C.java", Manifest.FILE);
  }

  @Test
  void refusesAPathThatLeadsOut() {
    for (String path : List.of("../A.java", "/etc/A.java", "a/../../A.java")) {
      assertThatThrownBy(() -> write(path, "a"))
          .isInstanceOf(OutputException.class)
          .hasMessageContaining("leads out");
    }
  }

  @Test
  void refusesToDeleteByAManifestThatIsNone() throws IOException {
    Files.writeString(folder.resolve(Manifest.FILE), "something");
    assertThatThrownBy(() -> write("A.java", "a"))
        .isInstanceOf(OutputException.class)
        .hasMessageContaining("no manifest");
    assertThat(folder.resolve("A.java")).doesNotExist();
  }

  @Test
  void refusesAManifestThatLeadsOut() throws IOException {
    Path outside = Files.createTempFile("outside", ".java");
    Manifest manifest = Manifest.parse(header() + Manifest.hash(new byte[0]) + " ../../x\n", "m");
    Files.write(folder.resolve(Manifest.FILE), manifest.bytes());
    assertThatThrownBy(() -> write("A.java", "a")).isInstanceOf(OutputException.class);
    Files.delete(outside);
  }

  private static String header() {
    return Manifest.empty().text();
  }

  private WriteReport write(String... pathsAndTexts) {
    SortedMap<String, String> files = new TreeMap<>();
    for (int i = 0; i < pathsAndTexts.length; i += 2) {
      files.put(pathsAndTexts[i], pathsAndTexts[i + 1]);
    }
    return new FolderSink(folder).write(files);
  }
}
