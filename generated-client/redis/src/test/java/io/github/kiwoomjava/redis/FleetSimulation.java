package io.github.kiwoomjava.redis;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * The relay's rules in virtual time, in steps of a tick: leases, elections, fences, numbers of
 * entries, and what consumers conclude from them. Processes crash, pause and come back; Redis goes
 * away and forgets. Every item has one event a second.
 */
final class FleetSimulation {
  static final int STEP_MILLIS = 250;
  private static final int LEASE = (int) (LeaseKeeper.LEASE.toMillis() / STEP_MILLIS);

  /** What a leader keeps while it cannot write; what is older is given up. */
  private static final int BUFFER = 40;

  /** After how long a leader says again what is registered. */
  private static final int AGAIN = 20;

  /** Connecting, logging in and registering at Kiwoom. */
  private static final int REGISTERING = 6;

  private final Random random;
  private final int itemsPerKey;
  private final List<Machine> machines = new ArrayList<>();
  private final List<Stream> streams = new ArrayList<>();
  private int now;
  private int redisBackAt;

  /** What came of it. */
  static final class Result {
    int crashes;
    int pauses;
    int redisLosses;
    int elections;
    long events;
    long heard;
    long inGaps;
    long unreported;
    long doubled;
    long refusedWrites;
    int mostLedByOne;
  }

  private final Result result = new Result();

  private static final class Machine {
    private int downUntil;
    private int pausedUntil;

    boolean runs(int now) {
      return now >= downUntil && now >= pausedUntil;
    }
  }

  /** The stream of a key; what Redis and Kiwoom know. */
  private static final class Stream {
    private int holder = -1;
    private int leaseEnd;
    private long fence;
    private EntryId last = EntryId.NONE;
    private final List<Leader> leaders = new ArrayList<>();
    private final List<Consumer> consumers = new ArrayList<>();
  }

  /** A process that believes to lead; it may be wrong. */
  private static final class Leader {
    private final int machine;
    private final long fence;
    private final int readyAt;
    private long number;
    private boolean told;
    private int writtenTo;

    Leader(int machine, long fence, int readyAt) {
      this.machine = machine;
      this.fence = fence;
      this.readyAt = readyAt;
    }
  }

  /** What a process concludes from the entries of a stream. */
  private static final class Consumer {
    private final int machine;
    private EntryId cursor = EntryId.NONE;
    private int heardAt = -1;
    private int missingSince = -1;
    private int lostSince = -1;
    private int lastEvent = -1;
    private boolean live;

    Consumer(int machine) {
      this.machine = machine;
    }
  }

  FleetSimulation(long seed, int keys, int itemsPerKey, int processes, int consumersPerKey) {
    this.random = new Random(seed);
    this.itemsPerKey = itemsPerKey;
    for (int i = 0; i < processes; i++) {
      machines.add(new Machine());
    }
    for (int k = 0; k < keys; k++) {
      Stream stream = new Stream();
      for (int c = 0; c < consumersPerKey; c++) {
        stream.consumers.add(new Consumer((k + c * 7) % processes));
      }
      streams.add(stream);
    }
  }

  Result run(int seconds) {
    for (now = 0; now < seconds * 1_000 / STEP_MILLIS; now++) {
      fail();
      for (Stream stream : streams) {
        step(stream);
      }
      int[] led = new int[machines.size()];
      streams.stream().filter(s -> s.holder >= 0).forEach(s -> led[s.holder]++);
      for (int count : led) {
        result.mostLedByOne = Math.max(result.mostLedByOne, count);
      }
    }
    return result;
  }

  private boolean happens(double perHour) {
    return random.nextDouble() < perHour * STEP_MILLIS / 3_600_000;
  }

  private void fail() {
    for (Machine machine : machines) {
      if (machine.runs(now) && happens(0.5)) {
        result.crashes++;
        machine.downUntil = now + 240;
      } else if (machine.runs(now) && happens(0.5)) {
        result.pauses++;
        machine.pausedUntil = now + 4 + random.nextInt(240);
      }
    }
    if (now >= redisBackAt && happens(0.3)) {
      result.redisLosses++;
      redisBackAt = now + 4 + random.nextInt(80);
      if (random.nextBoolean()) { // it forgets everything
        for (Stream stream : streams) {
          stream.holder = -1;
          stream.fence = 0;
          stream.last = EntryId.NONE;
        }
      }
    }
  }

  private void step(Stream stream) {
    stream.consumers.forEach(consumer -> restart(stream, consumer));
    boolean redis = now >= redisBackAt;
    if (redis) {
      elect(stream);
    }
    stream.leaders.removeIf(leader -> now < machines.get(leader.machine).downUntil);
    for (Leader leader : List.copyOf(stream.leaders)) {
      if (machines.get(leader.machine).runs(now) && redis) {
        write(stream, leader);
      }
    }
    int events = itemsPerKey * STEP_MILLIS / 1_000;
    for (Consumer consumer : stream.consumers) {
      if (consumer.live && machines.get(consumer.machine).runs(now)) {
        result.events += events;
        if (consumer.lastEvent == now) {
          result.heard += events;
        } else if (consumer.lostSince < 0) {
          consumer.lostSince = now;
        }
      }
    }
  }

  /** A process that comes back begins at the end of the stream, and nothing was promised to it. */
  private void restart(Stream stream, Consumer consumer) {
    if (now < machines.get(consumer.machine).downUntil) {
      consumer.cursor = EntryId.NONE;
      consumer.heardAt = -1;
      consumer.missingSince = -1;
      consumer.lostSince = -1;
      consumer.live = false;
    }
  }

  private void elect(Stream stream) {
    if (stream.holder >= 0 && machines.get(stream.holder).runs(now)) {
      stream.leaseEnd = now + LEASE;
    }
    if (stream.holder >= 0 && now < stream.leaseEnd) {
      return;
    }
    List<Integer> able =
        stream.consumers.stream()
            .map(consumer -> consumer.machine)
            .filter(machine -> machines.get(machine).runs(now))
            .toList();
    stream.holder = -1;
    if (!able.isEmpty()) {
      stream.holder = able.get(random.nextInt(able.size()));
      stream.leaseEnd = now + LEASE;
      stream.fence = Math.max(stream.fence + 1, now + 1L);
      stream.leaders.removeIf(leader -> leader.machine == stream.holder);
      stream.leaders.add(new Leader(stream.holder, stream.fence, now + REGISTERING));
      result.elections++;
    }
  }

  private void write(Stream stream, Leader leader) {
    if (leader.number == 0) {
      entry(stream, leader, RelayEntry.Kind.LEADER);
    }
    if (!leader.told && now >= leader.readyAt) {
      leader.told = true;
      stream.leaders.removeIf(other -> other != leader); // Kiwoom grants one session
      leader.writtenTo = now - 1;
      entry(stream, leader, RelayEntry.Kind.STATUS);
    }
    if (leader.told && now - leader.writtenTo > BUFFER) {
      leader.number++; // the hole that tells everybody
      leader.writtenTo = now - BUFFER;
    }
    if (leader.told && (now - leader.readyAt) % AGAIN == 0) {
      entry(stream, leader, RelayEntry.Kind.STATUS);
    }
    entry(stream, leader, leader.told ? RelayEntry.Kind.DATA : RelayEntry.Kind.BEAT);
    leader.writtenTo = now;
  }

  private void entry(Stream stream, Leader leader, RelayEntry.Kind kind) {
    int from = leader.writtenTo + 1;
    EntryId id = new EntryId(leader.fence, ++leader.number);
    if (id.compareTo(stream.last) <= 0) { // as Redis does: this one leads no more
      result.refusedWrites++;
      stream.leaders.remove(leader);
      return;
    }
    stream.last = id;
    for (Consumer consumer : stream.consumers) {
      boolean newer = id.compareTo(consumer.cursor) > 0; // reading goes on behind the cursor
      if (newer && machines.get(consumer.machine).runs(now)) {
        hear(consumer, id, kind, from);
      }
    }
  }

  private void hear(Consumer consumer, EntryId id, RelayEntry.Kind kind, int from) {
    boolean hole = !consumer.cursor.isFollowedBy(id) && !consumer.cursor.equals(EntryId.NONE);
    if (hole) {
      gap(consumer, consumer.heardAt, now);
    }
    boolean newLeader =
        kind == RelayEntry.Kind.LEADER
            || (!consumer.cursor.equals(EntryId.NONE) && consumer.cursor.fence() != id.fence());
    consumer.cursor = id;
    if (newLeader && consumer.missingSince < 0) {
      consumer.missingSince = Math.max(0, consumer.heardAt);
    }
    if (kind == RelayEntry.Kind.STATUS && consumer.missingSince >= 0) {
      gap(consumer, consumer.missingSince, now);
      consumer.missingSince = -1;
    } else if (kind == RelayEntry.Kind.DATA) {
      if (consumer.lastEvent == now) {
        result.doubled += itemsPerKey;
      }
      consumer.lastEvent = now;
      consumer.live = true; // its registration was answered before
      if (consumer.lostSince >= from) { // it was only late
        result.heard += (long) (now - consumer.lostSince) * itemsPerKey * STEP_MILLIS / 1_000;
        consumer.lostSince = -1;
      } else if (consumer.lostSince >= 0
          && consumer.missingSince < 0) { // data came, and what was lost before is in no gap
        result.unreported += (long) (now - consumer.lostSince) * itemsPerKey * STEP_MILLIS / 1_000;
        consumer.lostSince = -1;
      }
    }
    consumer.heardAt = now;
  }

  private void gap(Consumer consumer, int from, int to) {
    if (consumer.lostSince >= from) {
      result.inGaps += (long) (to - consumer.lostSince) * itemsPerKey * STEP_MILLIS / 1_000;
      consumer.lostSince = -1;
    }
  }
}
