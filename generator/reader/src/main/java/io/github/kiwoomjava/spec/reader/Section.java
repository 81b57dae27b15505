package io.github.kiwoomjava.spec.reader;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The parts of an operation's sheet; each begins with a row that holds nothing but its heading. */
@SuppressWarnings("ImmutableEnumChecker") // the lists come from List.of
enum Section {
  PROPERTIES("API 정보", "기본정보"),
  OVERVIEW("개요"),
  REQUEST("Request", "요청"),
  RESPONSE("Response", "응답"),
  REQUEST_EXAMPLE("Request Example", "요청 예시", "요청예제"),
  RESPONSE_EXAMPLE("Response Example", "응답 예시", "응답예제");

  private final String title;
  private final List<String> headings;

  Section(String... headings) {
    this.title = headings[0];
    this.headings = List.of(headings).stream().map(Heading::key).toList();
  }

  static @Nullable Section of(String text) {
    String key = Heading.key(text);
    for (Section section : values()) {
      if (section.headings.contains(key)) {
        return section;
      }
    }
    return null;
  }

  String title() {
    return title;
  }

  boolean isTable() {
    return this == REQUEST || this == RESPONSE;
  }

  boolean isExample() {
    return this == REQUEST_EXAMPLE || this == RESPONSE_EXAMPLE;
  }
}
