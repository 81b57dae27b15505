package io.github.kiwoomjava.codegen.plan;

import io.github.kiwoomjava.spec.model.Effect;
import io.github.kiwoomjava.spec.model.Transport;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An operation.
 *
 * @param names its Java names
 * @param koreanName its name in the sheets
 * @param path the URL path
 * @param type the class that describes it
 * @param paging how it pages, null where it does not
 * @param realtime what a WebSocket operation is for, null for others
 * @param fields all body fields for the catalogue
 * @param since the first edition that has it, null where nobody knows
 * @param retired null for what the edition has
 */
public record OperationPlan(
    String id,
    OperationName names,
    String koreanName,
    String path,
    Effect effect,
    Transport transport,
    JavaType type,
    MessagePlan request,
    MessagePlan response,
    @Nullable PagingPlan paging,
    @Nullable RealtimePlan realtime,
    List<FieldLine> fields,
    @Nullable String since,
    @Nullable Retired retired) {
  public OperationPlan {
    fields = List.copyOf(fields);
  }

  /** Whether its messages have members that an edition no longer has. */
  public boolean keepsRetired() {
    return Stream.of(request, response)
        .flatMap(message -> Stream.concat(Stream.of(message.root()), message.others().stream()))
        .flatMap(object -> object.members().stream())
        .anyMatch(member -> member.doc().retired() != null);
  }

  /** The class that describes all operations of the package. */
  public JavaType infosType() {
    return JavaType.of(type.packageName(), "OperationInfos");
  }
}
