package io.github.kiwoomjava.runtime.transport;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A whole answer. */
public final class HttpReply {
  private final int status;
  private final Map<String, String> headers;
  private final byte[] body;

  /**
   * An answer.
   *
   * @param headers the first value of each header, under names in any case
   * @param body decompressed; not copied
   */
  public HttpReply(int status, Map<String, String> headers, byte[] body) {
    this.status = status;
    this.headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    this.headers.putAll(headers);
    this.body = body;
  }

  /** The HTTP status. */
  public int status() {
    return status;
  }

  /** The value of a header, whatever its case, or null. */
  public @Nullable String header(String name) {
    return headers.get(name);
  }

  /** The body; not to be changed. */
  public byte[] body() {
    return body;
  }

  /**
   * The same with bytes that are not UTF-8 replaced in the body by the replacement character.
   *
   * @return this one if there are none
   */
  public HttpReply withValidText() {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body));
      return this;
    } catch (CharacterCodingException e) {
      byte[] valid = new String(body, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_8);
      return new HttpReply(status, headers, valid);
    }
  }

  /** Without headers and body, which may hold secrets. */
  @Override
  public String toString() {
    return "HTTP " + status + ", " + body.length + " bytes";
  }
}
