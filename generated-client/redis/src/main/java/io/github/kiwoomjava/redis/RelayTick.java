package io.github.kiwoomjava.redis;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Tells Redis several times a second that this process lives, and hears how things stand. */
final class RelayTick {
  private static final RedisScript TICK = RedisScript.load("relay-tick.lua");
  private static final RedisScript LEAVE = RedisScript.load("relay-leave.lua");
  private static final RedisScript RELEASE = RedisScript.load("lease-release.lua");

  private final RelayParts parts;
  private final String member;
  private long version;

  /**
   * How things stand.
   *
   * @param isNew whether this process leads from now on
   * @param hasNews whether what follows has changed, and is there
   */
  record Answer(
      boolean leads,
      boolean isNew,
      long fence,
      long version,
      boolean hasNews,
      Set<Wanted> wanted,
      List<String> groups,
      List<Dead> dead) {}

  /**
   * A member that is no more.
   *
   * @param groups its lines
   * @param progress up to when it surely had dealt with everything
   */
  record Dead(List<String> groups, long progress) {}

  RelayTick(RelayParts parts, String member) {
    this.parts = parts;
    this.member = member;
  }

  Answer ask(Set<Wanted> wants, String groups, long progress, boolean mayLead) {
    long asked = System.nanoTime();
    List<Object> answer =
        parts
            .redis()
            .run(
                TICK,
                parts.keys().all(),
                RedisScript.texts(
                    member,
                    LeaseKeeper.LEASE.toMillis(),
                    version,
                    progress,
                    mayLead ? 1 : 0,
                    Wanted.write(wants),
                    groups));
    parts.clock().heard(asked, System.nanoTime(), number(answer.get(0)));
    long state = number(answer.get(1));
    boolean news = answer.size() > 4;
    Answer read =
        new Answer(
            state > 0,
            state == 2,
            number(answer.get(2)),
            number(answer.get(3)),
            news,
            news ? wanted(answer.get(4)) : Set.of(),
            news ? lines(answer.get(5)) : List.of(),
            news ? dead(answer.get(6)) : List.of());
    if (news) {
      version = read.version();
    }
    return read;
  }

  /** The next answer has everything. */
  void forgetVersion() {
    version = 0;
  }

  void release(long fence) {
    var unused =
        parts
            .redis()
            .run(RELEASE, new byte[][] {parts.keys().all()[0]}, RedisScript.texts(holder(fence)));
  }

  void leave(long fence) {
    var unused =
        parts
            .redis()
            .run(
                LEAVE,
                parts.keys().all(),
                RedisScript.texts(member, fence == 0 ? "" : holder(fence)));
  }

  private String holder(long fence) {
    return member + ":" + fence;
  }

  private static Set<Wanted> wanted(Object values) {
    Set<Wanted> all = new HashSet<>();
    ((List<?>) values).forEach(value -> all.addAll(Wanted.parseAll(text(value))));
    return all;
  }

  private static List<String> lines(Object values) {
    List<String> all = new ArrayList<>();
    for (Object value : (List<?>) values) {
      all.addAll(linesOf(text(value)));
    }
    return all;
  }

  private static List<String> linesOf(String text) {
    return text.lines().filter(line -> !line.isEmpty()).toList();
  }

  private static List<Dead> dead(Object values) {
    List<Dead> all = new ArrayList<>();
    for (Object value : (List<?>) values) {
      List<?> parts = (List<?>) value;
      all.add(new Dead(linesOf(text(parts.get(0))), number(parts.get(1))));
    }
    return all;
  }

  private static String text(Object value) {
    return new String((byte[]) value, StandardCharsets.UTF_8);
  }

  private static long number(Object value) {
    return Long.parseLong(text(value));
  }
}
