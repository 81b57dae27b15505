package io.github.kiwoomjava.spec.diff;

import io.github.kiwoomjava.spec.model.Body;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Pairs the tables of a message where a sheet has several: by title, then by order. */
final class BodyPairs {
  private static final Body NONE = new Body(null, List.of());

  private BodyPairs() {}

  static List<BodyPair> of(List<Body> olds, List<Body> news) {
    List<Body> rest = new ArrayList<>(olds);
    List<Optional<Body>> partners = new ArrayList<>();
    for (Body now : news) {
      Optional<Body> same =
          rest.stream().filter(old -> Texts.same(old.title(), now.title())).findFirst();
      same.ifPresent(rest::remove);
      partners.add(same);
    }
    List<BodyPair> pairs = new ArrayList<>();
    for (int i = 0; i < news.size(); i++) {
      Body now = news.get(i);
      Body old = partners.get(i).orElseGet(() -> rest.isEmpty() ? NONE : rest.remove(0));
      pairs.add(new BodyPair(old, now, prefix(old, olds), prefix(now, news)));
    }
    rest.forEach(old -> pairs.add(new BodyPair(old, NONE, prefix(old, olds), "")));
    return pairs;
  }

  /** One table needs no name; of several, each field says in which it stands. */
  private static String prefix(Body body, List<Body> all) {
    if (all.size() < 2) {
      return "";
    }
    String title = body.title();
    return (title == null ? "table " + (all.indexOf(body) + 1) : title.strip()) + ":";
  }

  /** Two tables; a missing one is empty. */
  record BodyPair(Body old, Body now, String oldPrefix, String newPrefix) {}
}
