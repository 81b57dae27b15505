package io.github.kiwoomjava.spec.reader;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the top of a sheet states about the operation. */
@SuppressWarnings("ImmutableEnumChecker") // the lists come from List.of
enum Property {
  ID("API ID", "APIID", "TR ID"),
  NAME("API 명", "API명", "TR명"),
  MENU("메뉴 위치"),
  METHOD("Method"),
  REAL_HOST("운영 도메인", "운영도메인"),
  MOCK_HOST("모의투자 도메인"),
  PATH("URL", "URI"),
  TRANSPORT("Transport"),
  EFFECT("Effect"),
  RETIRED("Retired"),
  FORMAT("Format"),
  CONTENT_TYPE("Content-Type");

  private final String title;
  private final List<String> keys;

  Property(String... names) {
    title = names[0];
    keys = List.of(names).stream().map(Heading::key).distinct().toList();
  }

  /** The name that our own sheets use. */
  String title() {
    return title;
  }

  static @Nullable Property of(String cell) {
    String key = Heading.key(cell);
    for (Property property : values()) {
      if (property.keys.contains(key)) {
        return property;
      }
    }
    return null;
  }
}
