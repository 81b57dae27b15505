package io.github.kiwoomjava.spec.reader;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.poi.EmptyFileException;
import org.apache.poi.openxml4j.util.ZipEntrySource;
import org.jspecify.annotations.Nullable;

/**
 * The workbook's zip, with bounds on what a part may unpack to.
 *
 * <p>POI's own guard refuses a cell of 300,000 equal letters, and its limits are global to the JVM.
 * Here a part of up to {@value #HARMLESS} bytes is always read; beyond, it may not be packed more
 * than {@value #RATIO}-fold, and nothing may exceed {@value #MOST} bytes.
 */
final class GuardedZip implements ZipEntrySource {
  private static final long HARMLESS = 4L << 20;
  private static final long MOST = 256L << 20;
  private static final long RATIO = 100;

  private final ZipFile zip;
  private boolean closed;
  private long total;

  private GuardedZip(ZipFile zip) {
    this.zip = zip;
  }

  static GuardedZip open(Path path) throws IOException {
    if (Files.size(path) == 0) {
      throw new EmptyFileException(path.toFile());
    }
    return new GuardedZip(ZipFile.builder().setPath(path).get());
  }

  @Override
  public Enumeration<? extends ZipArchiveEntry> getEntries() {
    return zip.getEntries();
  }

  @Override
  public @Nullable ZipArchiveEntry getEntry(String path) {
    return zip.getEntry(path.startsWith("/") ? path.substring(1) : path);
  }

  @Override
  public InputStream getInputStream(ZipArchiveEntry entry) throws IOException {
    int method = entry.getMethod();
    if (method != ZipEntry.STORED && method != ZipEntry.DEFLATED) {
      // Others need libraries that are not there, and their absence is an error, not an exception.
      throw new IOException(
          "part " + entry.getName() + " is packed by method " + method + ", not as workbooks are");
    }
    return new Guard(zip.getInputStream(entry), entry);
  }

  @Override
  public void close() throws IOException {
    closed = true;
    zip.close();
  }

  @Override
  public boolean isClosed() {
    return closed;
  }

  /** The bytes exceed what an honest workbook needs. */
  static final class ZipBombException extends IOException {
    private static final long serialVersionUID = 1L;

    ZipBombException(String message) {
      super(message);
    }
  }

  private final class Guard extends FilterInputStream {
    private final ZipArchiveEntry entry;
    private long count;

    Guard(InputStream in, ZipArchiveEntry entry) {
      super(in);
      this.entry = entry;
    }

    @Override
    public int read() throws IOException {
      int value = super.read();
      if (value >= 0) {
        check(1);
      }
      return value;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      int read = super.read(buffer, offset, length);
      if (read > 0) {
        check(read);
      }
      return read;
    }

    private void check(int read) throws ZipBombException {
      count += read;
      total += read;
      long packed = Math.max(1, entry.getCompressedSize());
      if ((count > HARMLESS && count / packed > RATIO) || total > MOST) {
        throw new ZipBombException(
            "part "
                + entry.getName()
                + " of "
                + packed
                + " bytes gave more than "
                + (count - read));
      }
    }
  }
}
