/** What the sheets say, as facts; its JSON; findings; and what changed between two editions. */
module io.github.kiwoomjava.spec {
  requires transitive com.fasterxml.jackson.databind;
  requires static transitive org.jspecify;

  exports io.github.kiwoomjava.spec.diff;
  exports io.github.kiwoomjava.spec.diff.report;
  exports io.github.kiwoomjava.spec.finding;
  exports io.github.kiwoomjava.spec.json;
  exports io.github.kiwoomjava.spec.model;
}
