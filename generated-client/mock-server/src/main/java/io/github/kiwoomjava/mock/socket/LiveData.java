package io.github.kiwoomjava.mock.socket;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One event for whoever registered it.
 *
 * @param type such as {@code 0B}
 * @param name the Korean name of the type
 * @param item the code it is about
 * @param values by FID
 * @param appKey whose account it belongs to, or null if anybody may hear it
 * @param exchange where an American stock is listed, such as {@code ND}; null for Korea
 */
public record LiveData(
    String type,
    String name,
    String item,
    Map<String, String> values,
    @Nullable String appKey,
    @Nullable String exchange) {
  /** An event of Korea. */
  public LiveData(
      String type, String name, String item, Map<String, String> values, @Nullable String appKey) {
    this(type, name, item, values, appKey, null);
  }

  public LiveData {
    values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
  }

  /** The {@code REAL} message that holds only this event. */
  String message() {
    ObjectNode message = JsonNodeFactory.instance.objectNode().put("trnm", "REAL");
    ObjectNode data = message.putArray("data").addObject();
    data.put("type", type).put("name", name).put("item", item);
    if (exchange != null) {
      data.put("stexTp", exchange);
    }
    ObjectNode fids = data.putObject("values");
    values.forEach(fids::put);
    return message.toString();
  }
}
