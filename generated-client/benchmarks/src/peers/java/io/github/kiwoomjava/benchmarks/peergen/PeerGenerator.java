package io.github.kiwoomjava.benchmarks.peergen;

import io.github.kiwoomjava.client.ApiCatalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * Writes the peers' sources. They follow the spec, so that a new edition cannot leave them behind
 * and nobody has to keep a record of 171 FIDs by hand.
 */
public final class PeerGenerator {
  private static final String PACKAGE = "io.github.kiwoomjava.benchmarks.peers";

  private PeerGenerator() {}

  /** Takes the folder to write to, and the API ids. */
  public static void main(String[] args) throws IOException {
    Path folder = Files.createDirectories(Path.of(args[0]).resolve(PACKAGE.replace('.', '/')));
    SortedSet<String> valueTypes = new TreeSet<>();
    for (String id : Arrays.asList(args).subList(1, args.length)) {
      Node response = Node.response(ApiCatalog.operation(id).orElseThrow().info());
      write(folder, response);
      addValueTypes(response, valueTypes);
    }
    for (String type : valueTypes) {
      Files.writeString(
          folder.resolve(type + "Adapter.java"),
          AdapterWriter.source(type, PACKAGE));
    }
  }

  private static void addValueTypes(Node node, SortedSet<String> found) {
    for (Node child : node.children()) {
      if (child.isContainer()) {
        addValueTypes(child, found);
      } else if (child.isValueType()) {
        found.add(child.javaType());
      }
    }
  }

  private static void write(Path folder, Node node) throws IOException {
    String name = node.typeName();
    Files.writeString(folder.resolve(name + ".java"), RecordWriter.source(node, PACKAGE));
    Files.writeString(
        folder.resolve(name + "Streaming.java"),
        StreamingWriter.source(node, PACKAGE));
    Files.writeString(folder.resolve(name + "Tree.java"), TreeWriter.source(node, PACKAGE));
    for (Node child : node.children()) {
      if (child.isContainer()) {
        write(folder, child);
      }
    }
  }
}
