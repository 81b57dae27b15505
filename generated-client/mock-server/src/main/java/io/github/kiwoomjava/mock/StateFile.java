package io.github.kiwoomjava.mock;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.kiwoomjava.mock.auth.Tokens;
import io.github.kiwoomjava.mock.market.MarketState;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Keeps tokens and accounts in a file. It is replaced as a whole, or not at all. */
final class StateFile {
  private static final int VERSION = 1;

  private final Path file;
  private final long seed;
  private final JsonMapper json;
  private byte[] written = {};

  /**
   * What the file holds.
   *
   * @param version of its form
   * @param market null where the server played none
   */
  record Content(int version, long seed, Tokens.State tokens, @Nullable MarketState market) {}

  StateFile(Path file, long seed, StateValues values) {
    this.file = file.toAbsolutePath();
    this.seed = seed;
    json =
        JsonMapper.builder()
            .disable(MapperFeature.AUTO_DETECT_IS_GETTERS)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .addModule(values.module())
            .build();
  }

  /**
   * Reads what is there, or null for a file that is not there yet.
   *
   * @throws MockKiwoomException if it cannot be read, or is of another seed; it is left as it is
   */
  @Nullable Content read() {
    if (!Files.exists(file)) {
      return null;
    }
    Content content;
    try {
      content = json.readValue(Files.readAllBytes(file), Content.class);
    } catch (JsonProcessingException e) {
      throw new MockKiwoomException(
          "The state in %s cannot be read: %s; name another file, or move it away"
              .formatted(file, e.getOriginalMessage()),
          e);
    } catch (IOException e) {
      throw new MockKiwoomException("Cannot read the state " + file + ": " + e.getMessage(), e);
    }
    if (content == null || content.version() != VERSION || content.tokens() == null) {
      throw new MockKiwoomException(
          "The state in %s is not of version %d; name another file, or move it away"
              .formatted(file, VERSION),
          null);
    }
    if (content.seed() != seed) {
      throw new MockKiwoomException(
          "The state in %s is of seed %d, but the seed is %d; take that seed, or another file"
              .formatted(file, content.seed(), seed),
          null);
    }
    return content;
  }

  /**
   * Writes, unless nothing changed.
   *
   * @throws MockKiwoomException if it cannot be written; the file is as before
   */
  synchronized void write(Tokens.State tokens, @Nullable MarketState market) {
    try {
      byte[] bytes = json.writeValueAsBytes(new Content(VERSION, seed, tokens, market));
      if (Arrays.equals(bytes, written)) {
        return;
      }
      Path folder = file.getParent();
      if (folder != null) {
        Files.createDirectories(folder);
      }
      Path part = file.resolveSibling(file.getFileName() + ".part");
      Files.write(part, bytes);
      Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      written = bytes;
    } catch (IOException e) {
      throw new MockKiwoomException("Cannot write the state " + file + ": " + e.getMessage(), e);
    }
  }
}
