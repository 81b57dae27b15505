package io.github.kiwoomjava.spec.diff;

import io.github.kiwoomjava.spec.diff.BodyPairs.BodyPair;
import io.github.kiwoomjava.spec.diff.FieldPair.Parent;
import io.github.kiwoomjava.spec.model.Message;
import java.util.ArrayList;
import java.util.List;

/** Pairs the fields of one message, and shows each pair to the rules, once. */
final class MessageComparison {
  private static final String HEADER = "header:";

  private final Exchange exchange;
  private final List<FieldRule> rules;
  private final Changes changes;

  MessageComparison(Exchange exchange, List<FieldRule> rules, Changes changes) {
    this.exchange = exchange;
    this.rules = rules;
    this.changes = changes;
  }

  void compare(Message old, Message now, ExampleIndex oldExamples, ExampleIndex newExamples) {
    ExampleIndex none = new ExampleIndex(List.of());
    List<FieldNode> oldHeaders = FieldNode.trees(old.headers(), HEADER, none);
    List<FieldNode> newHeaders = FieldNode.trees(now.headers(), HEADER, none);
    FieldMatcher.match(oldHeaders, newHeaders);
    check(oldHeaders, newHeaders, true, Parent.KEPT);

    List<BodyTrees> bodies = new ArrayList<>();
    for (BodyPair pair : BodyPairs.of(old.bodies(), now.bodies())) {
      new BodyTitleRule(exchange, changes).check(pair);
      List<FieldNode> oldFields =
          FieldNode.trees(pair.old().fields(), pair.oldPrefix(), oldExamples);
      List<FieldNode> newFields =
          FieldNode.trees(pair.now().fields(), pair.newPrefix(), newExamples);
      FieldMatcher.match(oldFields, newFields);
      bodies.add(new BodyTrees(pair, oldFields, newFields));
    }
    MoveFinder.find(
        bodies.stream().flatMap(body -> body.olds().stream()).toList(),
        bodies.stream().flatMap(body -> body.news().stream()).toList());
    for (BodyTrees body : bodies) {
      new ReorderRule(exchange, changes)
          .check(body.pair().newPrefix(), Seen.OBJECT, body.olds(), body.news());
      check(body.olds(), body.news(), false, Parent.KEPT);
    }
  }

  private void check(List<FieldNode> olds, List<FieldNode> news, boolean header, Parent parent) {
    for (FieldNode now : news) {
      if (now.isAlone()) {
        show(new FieldPair(exchange, header, parent, null, now.located()));
        check(List.of(), now.children(), header, Parent.NOT_KEPT);
      } else {
        FieldNode old = now.partner();
        show(new FieldPair(exchange, header, parent, old.located(), now.located()));
        new ReorderRule(exchange, changes)
            .check(now.located().path(), now.located().seen(), old.children(), now.children());
        Parent kept = old.children().isEmpty() ? Parent.WAS_PLAIN : Parent.KEPT;
        check(old.children(), now.children(), header, kept);
      }
    }
    for (FieldNode old : olds) {
      if (old.isAlone()) {
        show(new FieldPair(exchange, header, parent, old.located(), null));
        check(old.children(), List.of(), header, Parent.NOT_KEPT);
      }
    }
  }

  private void show(FieldPair pair) {
    rules.forEach(rule -> rule.check(pair, changes));
  }

  private record BodyTrees(BodyPair pair, List<FieldNode> olds, List<FieldNode> news) {}
}
