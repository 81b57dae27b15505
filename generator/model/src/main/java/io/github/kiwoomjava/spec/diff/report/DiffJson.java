package io.github.kiwoomjava.spec.diff.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.kiwoomjava.spec.diff.Change;
import io.github.kiwoomjava.spec.diff.ChangeKind;
import io.github.kiwoomjava.spec.diff.SpecDiff;
import io.github.kiwoomjava.spec.diff.Verdict;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;

/** The format for programs: every name is always there, with null where nothing is said. */
final class DiffJson {
  private static final DefaultPrettyPrinter PRINTER =
      new DefaultPrettyPrinter()
          .withArrayIndenter(new DefaultIndenter("  ", "\n"))
          .withObjectIndenter(new DefaultIndenter("  ", "\n"));

  String render(SpecDiff diff) {
    ObjectNode root = JsonNodeFactory.instance.objectNode();
    ArrayNode changes = root.putArray("changes");
    for (Change change : diff.changes()) {
      ObjectNode node = changes.addObject();
      node.put("kind", change.kind().name());
      node.put("operation", change.operation());
      node.put("section", change.section() == null ? null : change.section().name());
      node.put("path", change.path());
      put(node, "old", change.kind(), change.old());
      put(node, "new", change.kind(), change.now());
      Verdict verdict = change.verdict();
      node.putObject("verdict")
          .put("wire", verdict.wire().name())
          .put("source", verdict.source().name())
          .put("binary", verdict.binary().name());
    }
    root.put("verdict", diff.verdict().name());
    root.put("bump", diff.bump().name());
    try {
      return new ObjectMapper().writer(PRINTER).writeValueAsString(root) + "\n";
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Lengths and scales are numbers. */
  private static void put(ObjectNode node, String name, ChangeKind kind, @Nullable String value) {
    boolean number = kind == ChangeKind.LENGTH_CHANGED || kind == ChangeKind.SCALE_CHANGED;
    if (number && value != null) {
      node.put(name, Integer.parseInt(value));
    } else {
      node.put(name, value);
    }
  }
}
