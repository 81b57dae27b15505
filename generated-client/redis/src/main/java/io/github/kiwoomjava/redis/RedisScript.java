package io.github.kiwoomjava.redis;

import io.lettuce.core.RedisFuture;
import io.lettuce.core.ScriptOutputType;
import io.lettuce.core.cluster.api.async.RedisClusterAsyncCommands;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;

/** A Lua script out of a resource. Redis runs each as one step that nothing else comes between. */
final class RedisScript {
  private final byte[] source;
  private final String digest;

  private RedisScript(byte[] source) {
    this.source = source;
    try {
      this.digest = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(source));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-1", e);
    }
  }

  /** The script of a file beside this class. */
  static RedisScript load(String name) {
    try (InputStream in = RedisScript.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException(name + " is missing in the jar of kiwoom-client-redis");
      }
      return new RedisScript(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Runs it by its digest. */
  RedisFuture<List<Object>> byDigest(
      RedisClusterAsyncCommands<byte[], byte[]> redis, byte[][] keys, byte[][] arguments) {
    return redis.evalsha(digest, ScriptOutputType.MULTI, keys, arguments);
  }

  /** Runs it where the server does not know it yet. */
  RedisFuture<List<Object>> bySource(
      RedisClusterAsyncCommands<byte[], byte[]> redis, byte[][] keys, byte[][] arguments) {
    return redis.eval(source, ScriptOutputType.MULTI, keys, arguments);
  }

  /** Arguments as Redis takes them. */
  static byte[][] texts(Object... values) {
    byte[][] texts = new byte[values.length][];
    for (int i = 0; i < values.length; i++) {
      texts[i] =
          values[i] instanceof byte[] bytes
              ? bytes
              : String.valueOf(values[i]).getBytes(StandardCharsets.UTF_8);
    }
    return texts;
  }
}
