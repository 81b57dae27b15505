package io.github.kiwoomjava.spec.diff;

import java.util.Optional;

/** What the tables make of the field, whatever led to it: its label, its unit, an example. */
final class MemberRule implements FieldRule {
  private final Members oldMembers;
  private final Members newMembers;

  MemberRule(Members oldMembers, Members newMembers) {
    this.oldMembers = oldMembers;
    this.newMembers = newMembers;
  }

  @Override
  public void check(FieldPair pair, Changes changes) {
    if (!pair.isKept() || pair.header()) {
      return;
    }
    Optional<Member> old = member(oldMembers, pair, pair.before());
    Optional<Member> now = member(newMembers, pair, pair.after());
    if (old.isEmpty() || now.isEmpty()) {
      return;
    }
    compare(ChangeKind.KIND_CHANGED, pair, old.get().type(), now.get().type(), changes);
    compare(ChangeKind.MEMBER_RENAMED, pair, last(old.get()), last(now.get()), changes);
  }

  private static void compare(
      ChangeKind kind, FieldPair pair, String old, String now, Changes changes) {
    if (!old.equals(now)) {
      changes.add(kind, pair, old, now, Verdict.of(Level.NONE, Level.BREAKING));
    }
  }

  /** The member itself: those around it have entries of their own. */
  private static String last(Member member) {
    return member.name().substring(member.name().lastIndexOf('.') + 1);
  }

  private static Optional<Member> member(Members members, FieldPair pair, Located located) {
    String path = located.path();
    return members.member(pair.operation(), pair.section(), path.substring(path.indexOf(':') + 1));
  }
}
