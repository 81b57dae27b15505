package io.github.kiwoomjava.codegen.emit;

import io.github.kiwoomjava.codegen.plan.JavaPlan;
import io.github.kiwoomjava.codegen.plan.OperationPlan;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The packages' own files: they say what is inside and that nothing is null by default. */
final class PackageInfos {
  private PackageInfos() {}

  /** Texts by package. */
  static SortedMap<String, String> of(JavaPlan plan) {
    Map<String, String> docs = new TreeMap<>();
    docs.put(plan.client().packageName(), "The client and the catalogue of all operations.");
    plan.markets()
        .forEach(
            market ->
                docs.put(market.type().packageName(), "The market " + market.accessor() + "."));
    for (OperationPlan operation : plan.operations()) {
      docs.put(
          operation.type().packageName(),
          "The operations of the group " + operation.names().group() + ".");
    }
    plan.codeTypes().forEach(type -> docs.put(type.type().packageName(), "Codes as open types."));
    SortedMap<String, String> texts = new TreeMap<>();
    docs.forEach(
        (name, doc) ->
            texts.put(
                name,
                "/** "
                    + doc
                    + " */\n@NullMarked\npackage "
                    + name
                    + ";\n\nimport "
                    + Names.NULL_MARKED.canonicalName()
                    + ";\n"));
    return texts;
  }
}
