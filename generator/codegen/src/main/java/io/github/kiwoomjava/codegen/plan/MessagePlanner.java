package io.github.kiwoomjava.codegen.plan;

import io.github.kiwoomjava.codegen.tables.Section;
import io.github.kiwoomjava.codegen.typing.ExampleValues;
import io.github.kiwoomjava.spec.finding.FindingCollector;
import io.github.kiwoomjava.spec.model.Message;
import io.github.kiwoomjava.spec.model.Operation;
import java.util.List;

/** Plans one message of an operation. */
final class MessagePlanner {
  private final ObjectPlanner objects;
  private final FindingCollector findings;

  MessagePlanner(ObjectPlanner objects, FindingCollector findings) {
    this.objects = objects;
    this.findings = findings;
  }

  Planned plan(Operation operation, Section section, JavaType root, JavaType topLevel) {
    MessageContext context =
        new MessageContext(operation, section, root, topLevel, new ExampleValues(operation));
    boolean request = section == Section.REQUEST;
    Message message = request ? operation.request() : operation.response();
    MergedBody body = MergedBody.of(message);
    ObjectPlanner.Target target =
        new ObjectPlanner.Target(
            root, request ? ObjectPlan.Form.BUILT : ObjectPlan.Form.READ, "", false);
    ObjectPlan plan =
        objects.plan(context, context.bodyKey(), target, body.fields(), "", body.titleByElement());
    if (!context.unreviewed().isEmpty()) {
      findings.info(
          "wire-name",
          operation.where(),
          operation.id()
              + " "
              + section.tableName()
              + ": "
              + context.unreviewed().size()
              + " fields are named after their elements or are text for want of a reviewed kind: "
              + String.join(", ", context.unreviewed()));
    }
    return new Planned(new MessagePlan(plan, context.types()), context.lines());
  }

  /** A message and what the catalogue says of its fields. */
  record Planned(MessagePlan message, List<FieldLine> lines) {}
}
