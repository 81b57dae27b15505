package io.github.kiwoomjava.spec.importing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The steps that change a folder of sheets; tests stop the program before any of them. */
interface Disk {
  void createFolders(Path folder) throws IOException;

  void write(Path file, String text) throws IOException;

  /** Renames within one folder, which is one step for the file system. */
  void rename(Path from, Path to) throws IOException;

  /** Renames a file to one that may be there, which is one step for the file system, too. */
  void replace(Path from, Path to) throws IOException;

  void delete(Path file) throws IOException;

  /** The real one. */
  final class Real implements Disk {
    @Override
    public void createFolders(Path folder) throws IOException {
      Files.createDirectories(folder);
    }

    @Override
    public void write(Path file, String text) throws IOException {
      Files.writeString(file, text, StandardCharsets.UTF_8);
    }

    @Override
    public void rename(Path from, Path to) throws IOException {
      Files.move(from, to);
    }

    @Override
    public void replace(Path from, Path to) throws IOException {
      Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
    }

    @Override
    public void delete(Path file) throws IOException {
      Files.delete(file);
    }
  }
}
