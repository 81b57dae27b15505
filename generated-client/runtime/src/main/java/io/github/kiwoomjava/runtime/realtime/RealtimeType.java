package io.github.kiwoomjava.runtime.realtime;

import io.github.kiwoomjava.runtime.json.ElementDecoder;
import java.util.Objects;

/**
 * One kind of live data; a constant in generated code.
 *
 * @param <T> its events
 */
public final class RealtimeType<T extends RealtimeEvent> {
  private final String id;
  private final String koreanName;
  private final String path;
  private final ItemForm form;
  private final ElementDecoder<T> decoder;

  private RealtimeType(
      String id, String koreanName, String path, ItemForm form, ElementDecoder<T> decoder) {
    this.id = Objects.requireNonNull(id, "id");
    this.koreanName = Objects.requireNonNull(koreanName, "koreanName");
    this.path = Objects.requireNonNull(path, "path");
    this.form = Objects.requireNonNull(form, "form");
    this.decoder = Objects.requireNonNull(decoder, "decoder");
  }

  /**
   * Makes a kind of its parts.
   *
   * @param id the id, such as {@code 0B}
   * @param koreanName Kiwoom's own name
   * @param path the WebSocket's path, such as {@code /api/dostk/websocket}
   * @param decoder reads one element of {@code data}, from its opening brace on, all of it: {@code
   *     {"type":…,"name":…,"item":…,"values":{FID:text}}} in any order
   */
  public static <T extends RealtimeEvent> RealtimeType<T> of(
      String id, String koreanName, String path, ItemForm form, ElementDecoder<T> decoder) {
    return new RealtimeType<>(id, koreanName, path, form, decoder);
  }

  /** The id, such as {@code 0B}. */
  public String id() {
    return id;
  }

  /** Kiwoom's own name. */
  public String koreanName() {
    return koreanName;
  }

  /** The WebSocket's path. */
  public String path() {
    return path;
  }

  /** How its items are named. */
  public ItemForm form() {
    return form;
  }

  /** Reads one element of {@code data}. */
  public ElementDecoder<T> decoder() {
    return decoder;
  }

  @Override
  public String toString() {
    return id + " (" + koreanName + ")";
  }
}
