package io.github.kiwoomjava.runtime.realtime.engine;

import io.github.kiwoomjava.runtime.json.JsonWriter;
import io.github.kiwoomjava.runtime.realtime.ConditionDialect;
import io.github.kiwoomjava.runtime.realtime.UsItemForm;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a client says. */
final class Messages {
  private Messages() {}

  static String login(String token) {
    JsonWriter out = begin("LOGIN");
    out.text("token", token);
    return end(out);
  }

  /** {@code refresh} 1 keeps what the group has; unregistering knows no such thing. */
  static String registration(RegistrationBatch batch, UsItemForm form) {
    JsonWriter out = begin(batch.service());
    out.text("grp_no", Integer.toString(batch.group()));
    if (!batch.remove()) {
      out.text("refresh", "1");
    }
    Map<String, List<Registration>> byType = new LinkedHashMap<>();
    for (Registration registration : batch.registrations()) {
      byType.computeIfAbsent(registration.type(), t -> new ArrayList<>()).add(registration);
    }
    out.beginArray("data");
    byType.forEach(
        (type, registrations) -> {
          out.beginObject();
          out.list("item", registrations, (registration, json) -> item(registration, form, json));
          out.textList("type", List.of(type));
          out.endObject();
        });
    out.endArray();
    return end(out);
  }

  private static void item(Registration registration, UsItemForm form, JsonWriter out) {
    String exchange = registration.exchange();
    if (exchange == null) {
      out.textElement(registration.code());
    } else if (form == UsItemForm.MAP) {
      usItem(registration.code(), exchange, out);
    } else {
      JsonWriter text = new JsonWriter();
      usItem(registration.code(), exchange, text);
      out.textElement(text(text));
    }
  }

  private static void usItem(String code, String exchange, JsonWriter out) {
    out.beginObject();
    out.text("jmcode", code);
    out.text("stex_tp", exchange);
    out.endObject();
  }

  static String conditionList(ConditionDialect<?> dialect) {
    return end(begin(dialect.listService()));
  }

  /** A search that goes on with live hits. */
  static String conditionWatch(ConditionDialect<?> dialect, String sequence) {
    JsonWriter out = search(dialect, sequence, "1");
    return end(out);
  }

  /** A page of a search that is done once. */
  static String conditionPage(ConditionDialect<?> dialect, String sequence, @Nullable String key) {
    JsonWriter out = search(dialect, sequence, "0");
    out.text("cont_yn", key == null ? "N" : "Y");
    out.text("next_key", key == null ? "" : key);
    return end(out);
  }

  static String conditionClear(ConditionDialect<?> dialect, String sequence) {
    JsonWriter out = begin(dialect.clearService());
    out.text("seq", sequence);
    return end(out);
  }

  private static JsonWriter search(ConditionDialect<?> dialect, String sequence, String type) {
    JsonWriter out = begin(dialect.searchService());
    out.text("seq", sequence);
    out.text("search_type", type);
    out.text("stex_tp", dialect.exchange());
    return out;
  }

  private static JsonWriter begin(String service) {
    JsonWriter out = new JsonWriter();
    out.beginObject();
    out.text("trnm", service);
    return out;
  }

  private static String end(JsonWriter out) {
    out.endObject();
    return text(out);
  }

  private static String text(JsonWriter out) {
    return new String(out.toByteArray(), StandardCharsets.UTF_8);
  }
}
