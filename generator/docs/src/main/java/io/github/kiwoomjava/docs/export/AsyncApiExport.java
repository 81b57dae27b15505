package io.github.kiwoomjava.docs.export;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.kiwoomjava.codegen.tables.Section;
import io.github.kiwoomjava.docs.Reference;
import io.github.kiwoomjava.docs.ReferenceOperation;
import io.github.kiwoomjava.spec.model.Hosts;
import io.github.kiwoomjava.spec.model.Transport;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * AsyncAPI 3.0: a channel for each WebSocket path, on which a client logs in, answers pings,
 * registers, and receives.
 */
final class AsyncApiExport implements Export {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  @Override
  public JsonNode write(Reference reference) {
    Map<String, List<ReferenceOperation>> byPath =
        reference.operations().stream()
            .filter(operation -> operation.sheet().transport() == Transport.WEBSOCKET)
            .collect(
                Collectors.groupingBy(
                    operation -> operation.sheet().path(), TreeMap::new, Collectors.toList()));
    ObjectNode root = NODES.objectNode().put("asyncapi", "3.0.0");
    ObjectNode info = root.putObject("info").put("title", "Kiwoom WebSocket API");
    info.put("version", Objects.requireNonNullElse(reference.edition(), "unknown"));
    info.put(
        "description",
        "Made by kiwoom-java from the sheets of Kiwoom Securities. After connecting, a client sends"
            + " LOGIN with its token, answers each PING with the same text, and registers.");
    root.put("defaultContentType", "application/json");
    root.set("servers", servers(reference));
    ObjectNode channels = root.putObject("channels");
    ObjectNode operations = root.putObject("operations");
    ObjectNode messages = root.putObject("components").putObject("messages");
    session(messages);
    byPath.forEach((path, members) -> channel(path, members, channels, operations, messages));
    return root;
  }

  private static ObjectNode servers(Reference reference) {
    ObjectNode servers = NODES.objectNode();
    host(reference, Hosts::real)
        .forEach(host -> server(servers, "real", host, "wss", "Real accounts"));
    host(reference, Hosts::mock)
        .forEach(host -> server(servers, "paper", host, "wss", "Paper trading"));
    server(servers, "mock", "127.0.0.1:8080", "ws", "The mock of kiwoom-java on this machine");
    return servers;
  }

  private static Set<String> host(Reference reference, Function<Hosts, @Nullable String> which) {
    TreeSet<String> hosts = new TreeSet<>();
    for (ReferenceOperation operation : reference.operations()) {
      String host =
          operation.sheet().transport() == Transport.WEBSOCKET
              ? which.apply(operation.sheet().hosts())
              : null;
      if (host != null) {
        hosts.add(Objects.requireNonNullElse(URI.create(host).getAuthority(), host));
      }
    }
    return hosts;
  }

  private static void server(
      ObjectNode servers, String name, String host, String protocol, String description) {
    String unique = servers.has(name) ? name + servers.size() : name;
    servers
        .putObject(unique)
        .put("host", host)
        .put("protocol", protocol)
        .put("description", description);
  }

  /** What every session says, whatever it registers. */
  private static void session(ObjectNode messages) {
    ObjectNode login = message(messages, "LOGIN", "Logs in; the first message.");
    text(login, "trnm", "LOGIN");
    text(login, "token", null);
    ObjectNode accepted = message(messages, "LOGIN_answer", "Whether the login was accepted.");
    text(accepted, "trnm", "LOGIN");
    accepted.putObject("return_code").put("type", "integer");
    text(accepted, "return_msg", null);
    text(message(messages, "PING", "Asks for life; the answer is the same text."), "trnm", "PING");
  }

  private static ObjectNode message(ObjectNode messages, String name, String summary) {
    ObjectNode message = messages.putObject(name).put("name", name).put("summary", summary);
    return message.putObject("payload").put("type", "object").putObject("properties");
  }

  private static void text(ObjectNode properties, String name, @Nullable String constant) {
    ObjectNode property = properties.putObject(name).put("type", "string");
    if (constant != null) {
      property.put("const", constant);
    }
  }

  private static void channel(
      String path,
      List<ReferenceOperation> members,
      ObjectNode channels,
      ObjectNode operations,
      ObjectNode messages) {
    String name = path.replaceAll("^/|/$", "").replace('/', '_');
    ObjectNode channel = channels.putObject(name).put("address", path);
    ObjectNode of = channel.putObject("messages");
    for (String common : List.of("LOGIN", "LOGIN_answer", "PING")) {
      of.putObject(common).put("$ref", "#/components/messages/" + common);
    }
    operation(operations, channel(name), name, "LOGIN", "send", "LOGIN", "Logs in.");
    operation(operations, channel(name), name, "LOGIN_answer", "receive", "LOGIN_answer", "Login.");
    operation(operations, channel(name), name, "PING", "receive", "PING", "Asks for life.");
    operation(operations, channel(name), name, "PONG", "send", "PING", "Answers a PING.");
    for (ReferenceOperation member : members) {
      add(member, Section.REQUEST, messages, of);
      add(member, Section.RESPONSE, messages, of);
      String id = member.id();
      operation(
          operations, channel(name), name, id + "_send", "send", id + "_request", member.summary());
      operation(
          operations,
          channel(name),
          name,
          id + "_receive",
          "receive",
          id + "_response",
          member.summary());
    }
  }

  private static String channel(String name) {
    return "#/channels/" + name;
  }

  private static void add(
      ReferenceOperation member, Section section, ObjectNode messages, ObjectNode of) {
    boolean request = section == Section.REQUEST;
    String name = member.id() + (request ? "_request" : "_response");
    ObjectNode message = messages.putObject(name).put("name", name);
    message.put("title", member.sheet().name());
    message.put("summary", member.summary());
    message.set("payload", Schemas.message(member, section));
    List<JsonNode> examples =
        request ? member.sheet().examples().request() : member.sheet().examples().response();
    List<JsonNode> objects = examples.stream().filter(JsonNode::isObject).toList();
    if (!objects.isEmpty()) {
      var list = message.putArray("examples");
      objects.forEach(example -> list.addObject().set("payload", example));
    }
    of.putObject(name).put("$ref", "#/components/messages/" + name);
  }

  private static void operation(
      ObjectNode operations,
      String channel,
      String channelName,
      String name,
      String action,
      String message,
      String summary) {
    ObjectNode operation =
        operations
            .putObject(channelName + "_" + name)
            .put("action", action)
            .put("summary", summary);
    operation.putObject("channel").put("$ref", channel);
    operation.putArray("messages").addObject().put("$ref", channel + "/messages/" + message);
  }
}
