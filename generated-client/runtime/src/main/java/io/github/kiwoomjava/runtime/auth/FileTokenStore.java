package io.github.kiwoomjava.runtime.auth;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps tokens in a folder, so that several processes, and one after the other, share them. Only
 * the owner can read the files. There is one for each environment and app key. A damaged file is
 * reported and replaced.
 */
public final class FileTokenStore implements TokenStore {
  private static final Logger LOG = LoggerFactory.getLogger(FileTokenStore.class);

  private static final Duration PAUSE = Duration.ofMillis(20);
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(60);
  private static final int LARGEST = 64 << 10;

  private final Path folder;
  private final Map<TokenKey, ReentrantLock> locks = new ConcurrentHashMap<>();

  private FileTokenStore(Path folder) {
    this.folder = folder;
  }

  /**
   * A store in a folder, which is made if it does not exist.
   *
   * @throws UncheckedIOException if it cannot be made, or if others can write to it
   */
  public static FileTokenStore in(Path folder) {
    try {
      PrivateFiles.createFolder(folder);
      PrivateFiles.checkFolder(folder);
      return new FileTokenStore(folder.toRealPath()); // a link may lead elsewhere later
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The folder for tokens cannot be used: " + folder + "; " + e.getMessage(), e);
    }
  }

  @Override
  public AccessToken update(TokenKey key, Function<@Nullable AccessToken, AccessToken> next) {
    return locked(
        key,
        file -> {
          AccessToken stored = read(file);
          AccessToken token = next.apply(stored);
          if (stored == null || token != stored) {
            PrivateFiles.replace(file, TokenFile.write(token));
          }
          return token;
        });
  }

  @Override
  public void remove(TokenKey key, AccessToken token) {
    locked(
        key,
        file -> {
          AccessToken stored = read(file);
          if (stored != null && stored.isSameAs(token)) {
            Files.deleteIfExists(file);
          }
          return token;
        });
  }

  @FunctionalInterface
  private interface Action {
    AccessToken run(Path file) throws IOException;
  }

  /**
   * File locks keep other processes out, but not other threads of this one. The locked file is not
   * the one with the token, for that is replaced.
   */
  private AccessToken locked(TokenKey key, Action action) {
    Path file = folder.resolve(key.environment() + "-" + key.fingerprint() + ".json");
    Path lockFile = folder.resolve(key.environment() + "-" + key.fingerprint() + ".lock");
    ReentrantLock own = locks.computeIfAbsent(key, same -> new ReentrantLock());
    try {
      if (!own.tryLock(LONGEST_WAIT.toMillis(), TimeUnit.MILLISECONDS)) {
        throw new IOException("Another thread has held it for too long");
      }
      try {
        PrivateFiles.checkFolder(folder);
        PrivateFiles.createIfMissing(lockFile);
        PrivateFiles.checkRegular(lockFile);
        try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.WRITE);
            FileLock lock = lock(channel, lockFile)) {
          LOG.trace("Holding {}", lock);
          return action.run(file);
        }
      } finally {
        own.unlock();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UncheckedIOException(
          "The token store was not waited for any longer: " + file, new IOException(e));
    } catch (IOException e) {
      throw new UncheckedIOException(
          "The token store cannot be used: " + file + "; " + e.getMessage(), e);
    }
  }

  /**
   * Waits for the lock as long as an issue may take, and no longer. Another store of this process
   * on the same folder is no other process to the lock.
   */
  private static FileLock lock(FileChannel channel, Path file)
      throws IOException, InterruptedException {
    long end = System.nanoTime() + LONGEST_WAIT.toNanos();
    while (System.nanoTime() - end < 0) {
      try {
        FileLock lock = channel.tryLock();
        if (lock != null) {
          return lock;
        }
      } catch (OverlappingFileLockException e) {
        LOG.trace("Another store of this process holds it", e);
      }
      if (Thread.interrupted()) {
        throw new InterruptedException();
      }
      LockSupport.parkNanos(PAUSE.toNanos());
    }
    throw new IOException(
        "another process or store has held "
            + file
            + " for too long; end it, or give each a folder of its own");
  }

  private static @Nullable AccessToken read(Path file) throws IOException {
    byte[] bytes;
    try {
      bytes = PrivateFiles.read(file, LARGEST);
    } catch (NoSuchFileException e) {
      return null;
    }
    AccessToken token = bytes == null ? null : TokenFile.read(bytes);
    if (token == null) {
      LOG.warn(
          "{} is no file that a store has written, or is damaged; a new token replaces it", file);
    }
    return token;
  }

  @Override
  public String toString() {
    return "FileTokenStore[" + folder + "]";
  }
}
