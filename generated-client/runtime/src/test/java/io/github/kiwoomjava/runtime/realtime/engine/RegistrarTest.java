package io.github.kiwoomjava.runtime.realtime.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RegistrarTest {
  private final Registrar registrar = new Registrar(1_000, 3);

  private static FeedShare share(String... codes) {
    // A share only passes its subscription on.
    return new FeedShare(null, Tick.trades(codes));
  }

  private static FeedShare numbered(int from, int to) {
    return share(IntStream.range(from, to).mapToObj(i -> "c" + i).toArray(String[]::new));
  }

  /** Does all that is to be done, as a server that takes everything. */
  private Map<Integer, Set<Registration>> settle(Map<Integer, Set<Registration>> server) {
    RegistrationBatch batch = registrar.next();
    while (batch != null) {
      Set<Registration> group = server.computeIfAbsent(batch.group(), g -> new HashSet<>());
      if (batch.remove()) {
        assertThat(group).containsAll(batch.registrations());
        group.removeAll(batch.registrations());
      } else {
        assertThat(group).doesNotContainAnyElementsOf(batch.registrations());
        group.addAll(batch.registrations());
      }
      registrar.done(batch);
      batch = registrar.next();
    }
    return server;
  }

  @Test
  void groups_are_filled_one_after_the_other_and_their_numbers_stay_short() {
    registrar.add(numbered(0, 7));
    Map<Integer, Set<Registration>> server = settle(new HashMap<>());
    assertThat(server.keySet()).containsExactly(1, 2, 3);
    assertThat(server.get(3)).hasSize(1);
  }

  @Test
  void a_share_is_ready_once_the_server_has_all_of_it() {
    FeedShare share = numbered(0, 4);
    registrar.add(share);
    registrar.done(registrar.next());
    assertThat(registrar.becameReady()).isEmpty();
    registrar.done(registrar.next());
    assertThat(registrar.becameReady()).containsExactly(share);
    assertThat(registrar.becameReady()).isEmpty();
    assertThat(registrar.next()).isNull();
  }

  @Test
  void what_leaves_and_comes_back_before_the_server_hears_of_it_stays() {
    FeedShare one = share("a");
    registrar.add(one);
    settle(new HashMap<>());
    registrar.remove(one);
    registrar.add(share("a"));
    assertThat(registrar.next()).isNull();
    assertThat(registrar.becameReady()).hasSize(1);
  }

  @Test
  void one_bad_item_is_found_among_many() {
    Registrar wide = new Registrar(1_000, 100);
    FeedShare bad = share("bad");
    wide.add(numbered(0, 50));
    wide.add(bad);
    wide.add(numbered(50, 99));
    Registration culprit = bad.registrations().iterator().next();
    List<FeedShare> refused = new ArrayList<>();
    int messages = 0;
    for (RegistrationBatch b = wide.next(); b != null; b = wide.next()) {
      messages++;
      if (b.registrations().contains(culprit)) {
        refused.addAll(wide.refused(b));
      } else {
        wide.done(b);
      }
    }
    assertThat(refused).containsExactly(bad);
    assertThat(wide.becameReady()).hasSize(2);
    assertThat(wide.isRefused()).isTrue();
    assertThat(messages).isLessThan(20);
    wide.forgetRefusals();
    assertThat(wide.next().registrations()).containsExactly(culprit);
  }

  @Test
  void too_many_change_nothing() {
    Registrar small = new Registrar(2, 100);
    small.add(share("a"));
    assertThatThrownBy(() -> small.add(share("b", "c")))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageContaining("with the 1 there are");
    assertThat(small.next().registrations()).hasSize(1);
    small.add(share("a", "b"));
  }

  @Test
  void what_is_too_much_is_told_by_its_number_and_the_first_few_items() {
    assertThatThrownBy(() -> new Registrar(100, 100).add(numbered(0, 250)))
        .hasMessageContaining("250 items")
        .hasMessageContaining("limit of 100")
        .hasMessageContaining("c0")
        .hasMessageNotContaining("c100")
        .extracting(Throwable::getMessage, STRING)
        .hasSizeLessThan(300);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void whoever_comes_and_goes_the_server_ends_with_what_is_wanted(long seed) {
    Random random = new Random(seed);
    List<FeedShare> open = new ArrayList<>();
    Map<Integer, Set<Registration>> server = new HashMap<>();
    for (int step = 0; step < 2_000; step++) {
      switch (random.nextInt(5)) {
        case 0, 1 -> {
          int from = random.nextInt(30);
          FeedShare share = numbered(from, from + 1 + random.nextInt(4));
          registrar.add(share);
          open.add(share);
        }
        case 2 -> {
          if (!open.isEmpty()) {
            registrar.remove(open.remove(random.nextInt(open.size())));
          }
        }
        case 3 -> {
          if (random.nextInt(10) == 0) {
            registrar.connectionLost();
            server.clear();
          }
        }
        default -> {
          settle(server);
          Set<Registration> wanted = new HashSet<>();
          open.forEach(share -> wanted.addAll(share.registrations()));
          Set<Registration> there = new HashSet<>();
          server.values().forEach(there::addAll);
          assertThat(there).isEqualTo(wanted);
        }
      }
    }
    open.forEach(registrar::remove);
    settle(server);
    assertThat(server.values()).allMatch(Set::isEmpty);
    assertThat(registrar.isIdle()).isTrue();
  }
}
