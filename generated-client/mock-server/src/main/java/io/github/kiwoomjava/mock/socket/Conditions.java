package io.github.kiwoomjava.mock.socket;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.kiwoomjava.mock.example.MoreRows;
import io.github.kiwoomjava.mock.example.PageKeys;
import io.github.kiwoomjava.spec.model.Operation;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Condition searches of one session; the same for Korea and, with a G in front, for the US. */
final class Conditions {
  private final RealtimeCatalog catalog;
  private final PageKeys keys;
  private final int pages;
  private final String path;
  private final @Nullable SavedConditions computed;
  private final Set<String> watched = ConcurrentHashMap.newKeySet();
  private final Set<String> saved = new HashSet<>();
  private boolean listed;

  Conditions(
      RealtimeCatalog catalog,
      PageKeys keys,
      int pages,
      String path,
      @Nullable SavedConditions computed) {
    this.catalog = catalog;
    this.keys = keys;
    this.pages = pages;
    this.path = path;
    this.computed = computed;
  }

  static boolean handles(String trnm) {
    return trnm.endsWith("CNSRLST") || trnm.endsWith("CNSRREQ") || trnm.endsWith("CNSRCLR");
  }

  boolean isWatched(String seq) {
    return watched.contains(seq.strip());
  }

  /** The answer to a request of this family. */
  ObjectNode answer(String appKey, String trnm, ObjectNode request) {
    Optional<Operation> operation = catalog.operation(request, path);
    if (operation.isEmpty()) {
      return Answers.error(trnm, "이 경로에 없는 요청입니다");
    }
    if (trnm.endsWith("LST")) {
      ObjectNode list = computed(example(operation.get(), trnm));
      listed = true;
      list.path("data").forEach(condition -> saved.add(condition.path(0).asText().strip()));
      return list;
    }
    String seq = request.path("seq").asText().strip();
    if (trnm.endsWith("CLR")) {
      watched.remove(seq);
      return Answers.success(trnm).put("seq", seq);
    }
    if (!listed) {
      return Answers.error(trnm, trnm.replace("REQ", "LST") + " 요청이 먼저 필요합니다");
    }
    if (!saved.contains(seq)) {
      return Answers.error(trnm, "목록에 없는 조건식 seq=" + seq);
    }
    if (request.path("search_type").asText().equals("1")) {
      watched.add(seq);
      return computed(example(operation.get(), trnm), seq).put("seq", seq);
    }
    if (computed != null) {
      return computed(example(operation.get(), trnm), seq)
          .put("seq", seq)
          .put("cont_yn", "N")
          .put("next_key", "");
    }
    return page(appKey, operation.get(), trnm, request).put("seq", seq);
  }

  private ObjectNode page(String appKey, Operation operation, String trnm, ObjectNode request) {
    ObjectNode same = request.deepCopy().without(List.of("cont_yn", "next_key"));
    int page = 0;
    if (request.path("cont_yn").asText().equals("Y")) {
      OptionalInt asked =
          keys.page(appKey, operation.id(), same, request.path("next_key").asText());
      if (asked.isEmpty()) {
        return Answers.error(trnm, "이 요청에 발급된 next_key가 아닙니다");
      }
      page = asked.getAsInt();
    }
    ObjectNode example = example(operation, trnm);
    ObjectNode body =
        page == 0
            ? example
            : MoreRows.page(example, operation.response().bodies().get(0).fields(), page);
    boolean more = page < pages - 1 && MoreRows.hasRows(example);
    return body.put("cont_yn", more ? "Y" : "N")
        .put("next_key", more ? keys.key(appKey, operation.id(), same, page + 1) : "");
  }

  /** The list of the market instead of that of the example. */
  private ObjectNode computed(ObjectNode list) {
    if (computed != null) {
      ArrayNode data = list.putArray("data");
      computed.list().forEach((seq, name) -> data.addArray().add(seq).add(name));
    }
    return list;
  }

  /** What meets a condition in the market, instead of the rows of the example. */
  private ObjectNode computed(ObjectNode answer, String seq) {
    if (computed != null) {
      boolean american = path.startsWith("/api/us/");
      ObjectNode row =
          answer.path("data").path(0) instanceof ObjectNode first ? first : answer.objectNode();
      answer.putArray("data").addAll(computed.matches(american, seq, row));
    }
    return answer;
  }

  private static ObjectNode example(Operation operation, String trnm) {
    return RealtimeCatalog.answer(operation, trnm)
        .map(ObjectNode::deepCopy)
        .orElseGet(
            () -> {
              ObjectNode empty = Answers.success(trnm);
              empty.putArray("data");
              return empty;
            });
  }
}
