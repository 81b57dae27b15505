package io.github.kiwoomjava.spec.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One sheet.
 *
 * <p>Two operations are equal if they state the same facts; where they stand does not count.
 *
 * @param id Kiwoom's id, case-sensitive ({@code 0U} and {@code 0u} are two)
 * @param name the Korean name
 * @param menu the path in Kiwoom's menu, without the operation itself
 * @param method the HTTP method as the sheet has it
 * @param retired the first edition that no longer has the operation, which is kept for those who
 *     use it; null for all that the edition has. Only sheets of ours say so.
 * @param where for messages
 */
public record Operation(
    String id,
    String name,
    List<String> menu,
    Effect effect,
    Transport transport,
    String method,
    String path,
    Hosts hosts,
    Message request,
    Message response,
    Examples examples,
    @Nullable LocalDate retired,
    Where where) {
  public Operation {
    menu = List.copyOf(menu);
  }

  /** An operation that the edition has. */
  public Operation(
      String id,
      String name,
      List<String> menu,
      Effect effect,
      Transport transport,
      String method,
      String path,
      Hosts hosts,
      Message request,
      Message response,
      Examples examples,
      Where where) {
    this(
        id, name, menu, effect, transport, method, path, hosts, request, response, examples, null,
        where);
  }

  /** Whether the edition no longer has it, and it is kept for those who use it. */
  public boolean isRetired() {
    return retired != null;
  }

  /** The same operation, retired by an edition, or by none. */
  public Operation withRetired(@Nullable LocalDate edition) {
    return new Operation(
        id, name, menu, effect, transport, method, path, hosts, request, response, examples,
        edition, where);
  }

  /** The same operation with other messages. */
  public Operation withMessages(Message newRequest, Message newResponse) {
    return new Operation(
        id,
        name,
        menu,
        effect,
        transport,
        method,
        path,
        hosts,
        newRequest,
        newResponse,
        examples,
        retired,
        where);
  }

  @Override
  public boolean equals(@Nullable Object object) {
    return object instanceof Operation other
        && id.equals(other.id)
        && name.equals(other.name)
        && menu.equals(other.menu)
        && effect == other.effect
        && transport == other.transport
        && method.equals(other.method)
        && path.equals(other.path)
        && hosts.equals(other.hosts)
        && request.equals(other.request)
        && response.equals(other.response)
        && examples.equals(other.examples)
        && Objects.equals(retired, other.retired);
  }

  @Override
  public int hashCode() {
    return Objects.hash(
        id, name, menu, effect, transport, method, path, hosts, request, response, examples,
        retired);
  }
}
