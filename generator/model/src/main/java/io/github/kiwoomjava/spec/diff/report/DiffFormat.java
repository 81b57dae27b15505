package io.github.kiwoomjava.spec.diff.report;

import io.github.kiwoomjava.spec.diff.SpecDiff;

/** The forms in which a diff can be printed. Each is the same text for the same diff. */
public enum DiffFormat {
  /** For people at a terminal: grouped by operation, in columns. */
  TEXT,
  /** For programs. */
  JSON,
  /** For a changelog. */
  MARKDOWN,
  /** One page that needs nothing else, to look through in a browser. */
  HTML;

  /** The whole text, with line feeds. */
  public String render(SpecDiff diff) {
    return switch (this) {
      case TEXT -> new DiffText().render(diff);
      case JSON -> new DiffJson().render(diff);
      case MARKDOWN -> new DiffMarkdown().render(diff);
      case HTML -> new DiffHtml().render(diff);
    };
  }
}
