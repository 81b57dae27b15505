package io.github.kiwoomjava.benchmarks.decode;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.kiwoomjava.benchmarks.payload.Payload;
import io.github.kiwoomjava.benchmarks.peers.Api0B;
import io.github.kiwoomjava.benchmarks.peers.Api0BStreaming;
import io.github.kiwoomjava.benchmarks.peers.Api0BTree;
import io.github.kiwoomjava.benchmarks.peers.Api0D;
import io.github.kiwoomjava.benchmarks.peers.Api0DStreaming;
import io.github.kiwoomjava.benchmarks.peers.Api0DTree;
import io.github.kiwoomjava.benchmarks.peers.Apika10010;
import io.github.kiwoomjava.benchmarks.peers.Apika10010Streaming;
import io.github.kiwoomjava.benchmarks.peers.Apika10010Tree;
import io.github.kiwoomjava.benchmarks.peers.Apika10081;
import io.github.kiwoomjava.benchmarks.peers.Apika10081Streaming;
import io.github.kiwoomjava.benchmarks.peers.Apika10081Tree;
import io.github.kiwoomjava.benchmarks.peers.Apikt00018;
import io.github.kiwoomjava.benchmarks.peers.Apikt00018Streaming;
import io.github.kiwoomjava.benchmarks.peers.Apikt00018Tree;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What the peers have for one operation.
 *
 * @param type the record that libraries bind to
 * @param streaming reads it with Jackson's parser
 * @param tree reads it out of Jackson's tree
 */
record PeerTypes(
    Class<?> type,
    CharValues.Read<?> streaming,
    Function<JsonNode, ? extends @Nullable Object> tree) {
  static PeerTypes of(Payload payload) {
    return switch (payload.operation()) {
      case "ka10081" ->
          new PeerTypes(Apika10081.class, Apika10081Streaming::read, Apika10081Tree::read);
      case "0B" -> new PeerTypes(Api0B.class, Api0BStreaming::read, Api0BTree::read);
      case "0D" -> new PeerTypes(Api0D.class, Api0DStreaming::read, Api0DTree::read);
      case "kt00018" ->
          new PeerTypes(Apikt00018.class, Apikt00018Streaming::read, Apikt00018Tree::read);
      case "ka10010" ->
          new PeerTypes(Apika10010.class, Apika10010Streaming::read, Apika10010Tree::read);
      default -> throw new IllegalArgumentException("no peers for " + payload.operation());
    };
  }

  static Object present(@Nullable Object message) {
    return Objects.requireNonNull(message, "the document is no object");
  }
}
