package io.github.kiwoomjava.runtime.auth;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.FileOwnerAttributeView;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Files and folders that only their owner can read, from the moment they exist. */
final class PrivateFiles {
  private PrivateFiles() {}

  static void createFolder(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(folder, permissions(folder.toAbsolutePath(), "rwx------"));
    }
  }

  static void createIfMissing(Path file) throws IOException {
    try {
      Files.createFile(file, permissions(file, "rw-------"));
    } catch (FileAlreadyExistsException e) {
      // the usual case after the first time
    }
  }

  /**
   * Makes sure that nobody else can put files into a folder.
   *
   * @throws IOException that says who can, and what to do
   */
  static void checkFolder(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      throw new IOException(folder + " is no folder");
    }
    checkOwner(folder);
    Set<PosixFilePermission> permissions = permissionsOf(folder);
    if (permissions.contains(PosixFilePermission.GROUP_WRITE)
        || permissions.contains(PosixFilePermission.OTHERS_WRITE)) {
      throw new IOException(
          "Others can write to the folder %s (%s), and whoever puts a token there chooses the account"
                  .formatted(folder, PosixFilePermissions.toString(permissions))
              + " that is traded on; take the right away (chmod go-w) or choose another folder");
    }
  }

  private static void checkOwner(Path path) throws IOException {
    FileOwnerAttributeView view = Files.getFileAttributeView(path, FileOwnerAttributeView.class);
    String user = System.getProperty("user.name", "?");
    if (view == null || user.equals("?") || !isPosix(path)) {
      return;
    }
    String owner = view.getOwner().getName();
    if (!owner.equals(user) && !owner.equals("root")) {
      throw new IOException(
          "%s belongs to %s, not to %s; choose a folder of your own".formatted(path, owner, user));
    }
  }

  private static Set<PosixFilePermission> permissionsOf(Path path) throws IOException {
    return isPosix(path) ? Files.getPosixFilePermissions(path) : Set.of();
  }

  /**
   * The content of a file, or null if it is not one that a store has written: no regular file, too
   * large, or open to others.
   *
   * @throws java.nio.file.NoSuchFileException if there is none
   */
  static byte @Nullable [] read(Path file, int largest) throws IOException {
    BasicFileAttributes attributes =
        Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    if (!attributes.isRegularFile() || attributes.size() > largest) {
      return null;
    }
    Set<PosixFilePermission> permissions = permissionsOf(file);
    if (permissions.contains(PosixFilePermission.GROUP_WRITE)
        || permissions.contains(PosixFilePermission.OTHERS_WRITE)) {
      return null;
    }
    try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
      byte[] content = in.readNBytes(largest + 1);
      return content.length > largest ? null : content; // it has grown meanwhile
    }
  }

  /**
   * Makes sure that a file can be opened without waiting for anybody.
   *
   * @throws IOException if it is a pipe, a device or a link
   */
  static void checkRegular(Path file) throws IOException {
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      throw new IOException(file + " is no regular file; remove it");
    }
  }

  /** Replaces a file at once: whoever reads it sees the old or the new content, whole. */
  static void replace(Path file, byte[] content) throws IOException {
    Path folder = file.toAbsolutePath().getParent();
    Path fresh = Files.createTempFile(folder, "token", ".new", permissions(file, "rw-------"));
    try {
      try (FileChannel channel = FileChannel.open(fresh, StandardOpenOption.WRITE)) {
        ByteBuffer bytes = ByteBuffer.wrap(content);
        while (bytes.hasRemaining()) {
          channel.write(bytes);
        }
        channel.force(true);
      }
      Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } finally {
      Files.deleteIfExists(fresh);
    }
  }

  /** Elsewhere, as on Windows, a user's folder is private by its access list. */
  private static FileAttribute<?>[] permissions(Path path, String permissions) {
    return isPosix(path)
        ? new FileAttribute<?>[] {
          PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        }
        : new FileAttribute<?>[0];
  }

  private static boolean isPosix(Path path) {
    return path.getFileSystem().supportedFileAttributeViews().contains("posix");
  }
}
