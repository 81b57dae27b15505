package io.github.kiwoomjava.codegen.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.FieldSpec;
import com.palantir.javapoet.MethodSpec;
import io.github.kiwoomjava.codegen.plan.MessagePlan;
import io.github.kiwoomjava.codegen.plan.ObjectPlan;
import io.github.kiwoomjava.codegen.plan.OperationPlan;
import java.util.ArrayList;
import java.util.List;

/** What an operation's class needs to write requests. */
final class RequestEmitter {
  private final ClassName owner;
  private final MessagePlan message;
  private final List<ObjectPlan> objects;
  private final FamilyEmitter families;

  RequestEmitter(OperationPlan operation) {
    this.owner = Names.of(operation.type());
    this.message = operation.request();
    this.objects = message.objects();
    this.families = new FamilyEmitter(objects, "MISSING_");
  }

  /** The entries that stand for those beyond the end of a list. */
  List<FieldSpec> constants() {
    return families.constants();
  }

  /** The methods for each object, those of the whole message first. */
  List<MethodSpec> methods() {
    List<MethodSpec> methods = new ArrayList<>();
    for (ObjectPlan object : objects) {
      methods.addAll(
          new EncoderEmitter(object, owner, families).methods(object.equals(message.root())));
    }
    methods.addAll(families.reaching());
    return methods;
  }
}
