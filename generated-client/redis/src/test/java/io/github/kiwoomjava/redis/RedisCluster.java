package io.github.kiwoomjava.redis;

import io.lettuce.core.RedisURI;
import io.lettuce.core.cluster.RedisClusterClient;
import io.lettuce.core.cluster.SlotHash;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** A Redis Cluster of three masters with a replica each, on this machine. */
final class RedisCluster implements AutoCloseable {
  private final List<RedisServer> nodes = new ArrayList<>();

  RedisCluster() {
    for (int i = 0; i < 6; i++) {
      nodes.add(
          RedisServer.start(
              "--cluster-enabled",
              "yes",
              "--cluster-node-timeout",
              "1000",
              "--cluster-config-file",
              "nodes.conf",
              "--save",
              "",
              "--repl-diskless-sync-delay",
              "0"));
    }
    List<String> command = new ArrayList<>(List.of("redis-cli", "--cluster", "create"));
    nodes.forEach(node -> command.add("127.0.0.1:" + node.port()));
    command.addAll(List.of("--cluster-replicas", "1", "--cluster-yes"));
    try {
      Process create =
          new ProcessBuilder(command)
              .redirectErrorStream(true)
              .redirectOutput(ProcessBuilder.Redirect.DISCARD)
              .start();
      if (!create.waitFor(60, TimeUnit.SECONDS) || create.exitValue() != 0) {
        throw new IllegalStateException("redis-cli --cluster create failed");
      }
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
    while (nodes.stream().anyMatch(node -> !ask(node, "cluster", "info").contains("state:ok"))
        || replicas() < 3) {
      Thread.onSpinWait();
    }
  }

  private long replicas() {
    return nodes.stream()
        .filter(node -> ask(node, "info", "replication").contains("master_link_status:up"))
        .count();
  }

  private static String ask(RedisServer node, String... words) {
    List<String> command = new ArrayList<>(List.of("redis-cli", "-p", String.valueOf(node.port())));
    command.addAll(List.of(words));
    try {
      Process asked = new ProcessBuilder(command).redirectErrorStream(true).start();
      return new String(asked.getInputStream().readAllBytes());
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  String uris() {
    return nodes.stream().map(RedisServer::uri).collect(Collectors.joining(","));
  }

  /** Kills the master that a key lies on. */
  void killMasterOf(String key) {
    RedisClusterClient client = RedisClusterClient.create(RedisURI.create(nodes.get(0).uri()));
    try {
      client.connect().close();
      int port =
          client.getPartitions().getPartitionBySlot(SlotHash.getSlot(key)).getUri().getPort();
      nodes.stream().filter(node -> node.port() == port).forEach(RedisServer::kill);
    } finally {
      client.shutdown();
    }
  }

  @Override
  public void close() {
    nodes.forEach(RedisServer::close);
  }
}
