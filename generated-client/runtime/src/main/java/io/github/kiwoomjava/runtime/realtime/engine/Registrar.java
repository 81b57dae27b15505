package io.github.kiwoomjava.runtime.realtime.engine;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Knows what is wanted on a connection and what the server has, and says what to tell the server
 * next. So listeners may come and go at any time, also while the server is answering or gone.
 */
final class Registrar {
  private static final int LAST_GROUP = 9_999;

  private final int most;
  private final int groupSize;

  // guarded by this
  private final Map<Registration, Wanted> wanted = new LinkedHashMap<>();
  private final Map<Registration, Integer> registered = new LinkedHashMap<>();
  private final Map<Integer, Integer> groupSizes = new LinkedHashMap<>();
  private final Set<FeedShare> unready = new LinkedHashSet<>();
  private final Deque<RegistrationBatch> halves = new ArrayDeque<>();

  Registrar(int most, int groupSize) {
    this.most = most;
    this.groupSize = groupSize;
  }

  /** A registration that somebody wants. */
  private static final class Wanted {
    private final int group;
    private final Set<FeedShare> shares = new LinkedHashSet<>();
    private boolean refused;

    Wanted(int group) {
      this.group = group;
    }
  }

  /**
   * Wants all that a share needs.
   *
   * @throws IllegalStateException if that would be too many; then nothing is changed
   */
  synchronized void add(FeedShare share) {
    long more = share.registrations().stream().filter(r -> !wanted.containsKey(r)).count();
    if (wanted.size() + more > most) {
      throw new IllegalStateException(
          "%s needs %d more registrations; with the %d there are that is above the limit of %d."
                  .formatted(share.feed(), more, wanted.size(), most)
              + " Close other subscriptions, or raise maxRegistrations if the server takes more");
    }
    for (Registration registration : share.registrations()) {
      Wanted entry = wanted.get(registration);
      if (entry == null) {
        Integer group = registered.get(registration);
        entry = new Wanted(group == null ? freeGroup() : group);
        groupSizes.merge(entry.group, 1, Integer::sum);
        wanted.put(registration, entry);
      }
      entry.refused = false;
      entry.shares.add(share);
    }
    unready.add(share);
  }

  private int freeGroup() {
    int group = 1;
    while (groupSizes.getOrDefault(group, 0) >= groupSize) {
      group++;
    }
    if (group > LAST_GROUP) {
      throw new IllegalStateException("There are no more than " + LAST_GROUP + " groups");
    }
    return group;
  }

  /** Wants it no more. */
  synchronized void remove(FeedShare share) {
    unready.remove(share);
    for (Registration registration : share.registrations()) {
      Wanted entry = wanted.get(registration);
      if (entry != null && entry.shares.remove(share) && entry.shares.isEmpty()) {
        wanted.remove(registration);
        groupSizes.merge(entry.group, -1, (size, less) -> size + less == 0 ? null : size + less);
      }
    }
  }

  /** Wants nothing any more. */
  synchronized void removeAll() {
    wanted.clear();
    groupSizes.clear();
    unready.clear();
    halves.clear();
  }

  synchronized boolean isIdle() {
    return wanted.isEmpty();
  }

  /** What to tell the server next, or null if it has what is wanted. */
  synchronized @Nullable RegistrationBatch next() {
    List<Registration> some = new ArrayList<>();
    int group = 0;
    for (Map.Entry<Registration, Integer> entry : registered.entrySet()) {
      if (!wanted.containsKey(entry.getKey())
          && some.size() < groupSize
          && (some.isEmpty() || group == entry.getValue())) {
        group = entry.getValue();
        some.add(entry.getKey());
      }
    }
    return some.isEmpty() ? nextMissing() : new RegistrationBatch(true, group, some);
  }

  private @Nullable RegistrationBatch nextMissing() {
    while (!halves.isEmpty()) {
      RegistrationBatch half = halves.pop();
      List<Registration> still = half.registrations().stream().filter(this::isMissing).toList();
      if (!still.isEmpty()) {
        return new RegistrationBatch(false, half.group(), still);
      }
    }
    List<Registration> some = new ArrayList<>();
    int group = 0;
    for (Map.Entry<Registration, Wanted> entry : wanted.entrySet()) {
      if (isMissing(entry.getKey())
          && some.size() < groupSize
          && (some.isEmpty() || group == entry.getValue().group)) {
        group = entry.getValue().group;
        some.add(entry.getKey());
      }
    }
    return some.isEmpty() ? null : new RegistrationBatch(false, group, some);
  }

  private boolean isMissing(Registration registration) {
    Wanted entry = wanted.get(registration);
    return entry != null && !entry.refused && !registered.containsKey(registration);
  }

  /** The server has done as it was told, or need not be told again. */
  synchronized void done(RegistrationBatch batch) {
    for (Registration registration : batch.registrations()) {
      if (batch.remove()) {
        registered.remove(registration);
      } else {
        registered.put(registration, batch.group());
      }
    }
  }

  /**
   * The server has refused a registration. One bad item makes it refuse all that come with it, so
   * halves are tried until it is found.
   *
   * @return those who wanted what is found to be refused
   */
  synchronized List<FeedShare> refused(RegistrationBatch batch) {
    if (batch.registrations().size() > 1) {
      halves.push(batch.half(true));
      halves.push(batch.half(false));
      return List.of();
    }
    Wanted entry = wanted.get(batch.registrations().get(0));
    if (entry == null) {
      return List.of();
    }
    entry.refused = true;
    return List.copyOf(entry.shares);
  }

  /** Whether the server has refused something that is still wanted. */
  synchronized boolean isRefused() {
    return wanted.values().stream().anyMatch(entry -> entry.refused);
  }

  /** Lets what was refused be tried again. */
  synchronized void forgetRefusals() {
    wanted.values().forEach(entry -> entry.refused = false);
  }

  /** Those of which the server has everything now, each once. */
  synchronized List<FeedShare> becameReady() {
    List<FeedShare> ready =
        unready.stream().filter(s -> registered.keySet().containsAll(s.registrations())).toList();
    ready.forEach(FeedShare::becomeReady);
    ready.forEach(unready::remove);
    return ready;
  }

  /** The feeds that the server has accepted at some time. */
  synchronized List<FeedShare> readyShares() {
    return shares().stream().filter(FeedShare::isReady).toList();
  }

  /** All that is wanted. */
  synchronized List<FeedShare> shares() {
    return wanted.values().stream().flatMap(entry -> entry.shares.stream()).distinct().toList();
  }

  /** A new connection has nothing registered. */
  synchronized void connectionLost() {
    registered.clear();
    halves.clear();
    forgetRefusals();
  }
}
