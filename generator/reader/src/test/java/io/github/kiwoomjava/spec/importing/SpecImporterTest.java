package io.github.kiwoomjava.spec.importing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kiwoomjava.spec.diff.Change;
import io.github.kiwoomjava.spec.diff.ChangeKind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SpecImporterTest {
  @TempDir private Path folder;

  private Path spec;
  private Path old;
  private Path next;

  @BeforeEach
  void write_editions() throws IOException {
    spec = Files.createDirectories(folder.resolve("spec"));
    old = Editions.old(folder.resolve("old"));
    next = Editions.next(folder.resolve("next"));
  }

  @Test
  void says_what_changes_against_what_was_there() throws IOException {
    importer().prepare(old, Editions.OLD_DAY).write();

    PreparedImport prepared = importer().prepare(next, Editions.NEXT_DAY);

    assertThat(prepared.diff().changes())
        .extracting(Change::kind)
        .containsExactly(
            ChangeKind.OPERATION_RETIRED, ChangeKind.LABEL_CHANGED, ChangeKind.OPERATION_ADDED);
    assertThat(prepared.changedSheets())
        .containsExactly(
            "edition.md", "quotes/zz90001.md", "quotes/zz90002.md", "quotes/zz90003.md");
  }

  @Test
  void preparing_writes_nothing() throws IOException {
    importer().prepare(old, Editions.OLD_DAY).write();
    Map<String, String> before = Editions.texts(spec);

    importer().prepare(next, Editions.NEXT_DAY);

    assertThat(Editions.texts(spec)).isEqualTo(before);
  }

  @Test
  void the_edition_that_is_in_already_is_not_written_again() throws IOException {
    importer().prepare(old, Editions.OLD_DAY).write();

    PreparedImport again = Editions.importer(spec, new NoDisk()).prepare(old, Editions.OLD_DAY);
    again.write();

    assertThat(again.changedSheets()).isEmpty();
    assertThat(again.diff().changes()).isEmpty();
  }

  @Test
  void remarks_that_are_dropped_are_no_change() throws IOException {
    importer().prepare(old, Editions.OLD_DAY).write();

    assertThat(Editions.texts(spec).toString()).doesNotContain("거래소별 종목코드를");
    assertThat(importer().prepare(old, Editions.OLD_DAY).diff().changes()).isEmpty();
  }

  @Test
  void an_edition_with_errors_is_not_written() throws IOException {
    importer().prepare(old, Editions.OLD_DAY).write();
    Map<String, String> before = Editions.texts(spec);
    Files.writeString(next.resolve("twice.md"), Files.readString(next.resolve("zz90002.md")));

    PreparedImport prepared = importer().prepare(next, Editions.NEXT_DAY);

    assertThat(prepared.hasErrors()).isTrue();
    assertThatThrownBy(prepared::write).isInstanceOf(IllegalStateException.class);
    assertThat(Editions.texts(spec)).isEqualTo(before);
  }

  @Test
  void a_folder_that_cannot_be_put_in_place_gives_the_old_sheets_back() throws IOException {
    importer().prepare(old, Editions.OLD_DAY).write();
    Map<String, String> before = Editions.texts(spec.resolve("sheets"));
    PreparedImport prepared =
        Editions.importer(spec, new FullDisk()).prepare(next, Editions.NEXT_DAY);

    assertThatThrownBy(prepared::write).hasMessageContaining("no space left");
    assertThat(Editions.texts(spec.resolve("sheets"))).isEqualTo(before);
  }

  @Test
  void a_path_that_leaves_the_folder_is_refused() throws IOException {
    PreparedImport prepared =
        new SpecImporter(spec, id -> "../../" + id + ".md", false).prepare(old, Editions.OLD_DAY);

    assertThatThrownBy(prepared::write).hasMessageContaining("would leave the folder");
    assertThat(folder.resolve("zz90001.md")).doesNotExist();
  }

  private SpecImporter importer() {
    return Editions.importer(spec, new Disk.Real());
  }

  /** A disk that must not be touched. */
  private static final class NoDisk implements Disk {
    @Override
    public void createFolders(Path folder) {
      throw new AssertionError("creates " + folder);
    }

    @Override
    public void write(Path file, String text) {
      throw new AssertionError("writes " + file);
    }

    @Override
    public void rename(Path from, Path to) {
      throw new AssertionError("renames " + from);
    }

    @Override
    public void replace(Path from, Path to) {
      throw new AssertionError("replaces " + to);
    }

    @Override
    public void delete(Path file) {
      throw new AssertionError("deletes " + file);
    }
  }

  /** A disk that fails at the very last step that counts. */
  private static final class FullDisk implements Disk {
    private final Disk real = new Disk.Real();

    @Override
    public void createFolders(Path folder) throws IOException {
      real.createFolders(folder);
    }

    @Override
    public void write(Path file, String text) throws IOException {
      real.write(file, text);
    }

    @Override
    public void rename(Path from, Path to) throws IOException {
      if (from.toString().endsWith(".next")) {
        throw new IOException("no space left");
      }
      real.rename(from, to);
    }

    @Override
    public void replace(Path from, Path to) throws IOException {
      real.replace(from, to);
    }

    @Override
    public void delete(Path file) throws IOException {
      real.delete(file);
    }
  }
}
