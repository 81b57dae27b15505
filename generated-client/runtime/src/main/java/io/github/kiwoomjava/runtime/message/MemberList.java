package io.github.kiwoomjava.runtime.message;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The members of a generated object by name, to compare and to print them. Not thread-safe. */
public final class MemberList {
  private final List<Member> members = new ArrayList<>();

  /** An empty list. */
  public MemberList() {}

  /** Adds a member. */
  public MemberList add(String name, @Nullable Object value) {
    members.add(new Member(name, value, false));
    return this;
  }

  /** Adds a member of which only whether it is set may be printed. */
  public MemberList secret(String name, @Nullable Object value) {
    members.add(new Member(name, value, true));
    return this;
  }

  @Override
  public boolean equals(@Nullable Object object) {
    return object instanceof MemberList other && members.equals(other.members);
  }

  @Override
  public int hashCode() {
    return members.hashCode();
  }

  /** As records print their components. */
  @Override
  public String toString() {
    return members.stream().map(Member::toString).collect(Collectors.joining(", ", "[", "]"));
  }

  private record Member(String name, @Nullable Object value, boolean secret) {
    @Override
    public String toString() {
      return name + "=" + (secret && value != null ? "***" : value);
    }
  }
}
