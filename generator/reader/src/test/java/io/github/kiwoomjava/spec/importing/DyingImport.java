package io.github.kiwoomjava.spec.importing;

import java.io.IOException;
import java.nio.file.Path;

/** A program that imports and is gone, as if by kill -9, before the n-th change of the disk. */
final class DyingImport {
  static final int KILLED = 137;

  private DyingImport() {}

  /** Arguments: the spec folder, the source, n. */
  public static void main(String[] args) throws IOException {
    Disk dying = new DyingDisk(Integer.parseInt(args[2]));
    Editions.importer(Path.of(args[0]), dying)
        .prepare(Path.of(args[1]), Editions.day(Path.of(args[1])))
        .write();
  }

  private static final class DyingDisk implements Disk {
    private final Disk real = new Disk.Real();
    private int left;

    DyingDisk(int left) {
      this.left = left;
    }

    private void step() {
      if (--left == 0) {
        Runtime.getRuntime().halt(KILLED);
      }
    }

    @Override
    public void createFolders(Path folder) throws IOException {
      step();
      real.createFolders(folder);
    }

    @Override
    public void write(Path file, String text) throws IOException {
      step();
      real.write(file, text.substring(0, text.length() / 2));
      step();
      real.write(file, text);
    }

    @Override
    public void rename(Path from, Path to) throws IOException {
      step();
      real.rename(from, to);
    }

    @Override
    public void replace(Path from, Path to) throws IOException {
      step();
      real.replace(from, to);
    }

    @Override
    public void delete(Path file) throws IOException {
      step();
      real.delete(file);
    }
  }
}
