package io.github.kiwoomjava.runtime.message;

import io.github.kiwoomjava.runtime.catalog.OperationInfo;
import io.github.kiwoomjava.runtime.catalog.Section;
import io.github.kiwoomjava.runtime.json.JsonReader;
import io.github.kiwoomjava.runtime.json.JsonWriter;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * An operation of the API: what is known of it, and how its messages are read and written. Each
 * generated operation is one class with code for what a client does, which is to write requests and
 * to read responses. The codecs offer the two other directions as well.
 *
 * @param <Q> the request
 * @param <R> the response
 */
public abstract class ApiOperation<Q, R> {
  private final OperationInfo info;
  private volatile @Nullable MessageCodec<Q> request;
  private volatile @Nullable MessageCodec<R> response;
  private final LazyMirror<R> responseMirror = new LazyMirror<>(this, Section.RESPONSE);

  /** For generated operations. */
  protected ApiOperation(OperationInfo info) {
    this.info = Objects.requireNonNull(info, "info");
  }

  /** Makes an operation of its parts. */
  public static <Q, R> ApiOperation<Q, R> of(
      OperationInfo info, MessageCodec<Q> request, MessageCodec<R> response) {
    return new CodecOperation<>(info, request, response);
  }

  /** Writes a request as one JSON object; absent values are left out. */
  public abstract void encode(Q request, JsonWriter out);

  /**
   * Reads a response from the value under the cursor.
   *
   * @return the response, never null; what the document does not hold is absent in it
   * @throws io.github.kiwoomjava.runtime.error.DecodingException if the bytes are not JSON
   */
  public abstract R decode(JsonReader in);

  /**
   * Writes a response of this operation, or an object that lies in one, as JSON: it reads as the
   * same object. Done by reflection, as writing responses is.
   *
   * @throws IllegalArgumentException if it is no part of this operation's responses
   */
  public final String toJson(Object part) {
    JsonWriter out = new JsonWriter();
    responseMirror.get().writePart(part, out);
    return new String(out.toByteArray(), StandardCharsets.UTF_8);
  }

  /** Id, names, path and effect. */
  public final OperationInfo info() {
    return info;
  }

  /**
   * Reads and writes its requests. Of generated operations, reading them is for tools: it is done
   * by reflection, takes several times as long as writing, and throws an {@link
   * IllegalStateException} where the generated types are closed to that.
   */
  public MessageCodec<Q> request() {
    MessageCodec<Q> codec = request;
    if (codec == null) {
      codec = new RequestCodec<>(this);
      request = codec;
    }
    return codec;
  }

  /**
   * Reads and writes its responses. Of generated operations, writing them is for tools, as reading
   * requests is.
   */
  public MessageCodec<R> response() {
    MessageCodec<R> codec = response;
    if (codec == null) {
      codec = new ResponseCodec<>(this, responseMirror);
      response = codec;
    }
    return codec;
  }

  @Override
  public final String toString() {
    return info.toString();
  }
}
