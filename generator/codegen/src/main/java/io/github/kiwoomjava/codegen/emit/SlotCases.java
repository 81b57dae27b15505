package io.github.kiwoomjava.codegen.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import io.github.kiwoomjava.codegen.plan.WireSlot;
import java.util.List;

/** The switch that reads the value of whichever element was found. */
final class SlotCases {
  private SlotCases() {}

  /**
   * A switch over the places of some slots.
   *
   * @param variable what holds the place
   * @param prefix what stands before the variables that take the values, empty for variables of the
   *     same method
   * @param owner the class with the methods that read objects
   */
  static CodeBlock of(
      List<WireSlot> slots, int from, int to, String variable, String prefix, ClassName owner) {
    return of(slots, from, to, variable, prefix, owner, CodeBlock.builder().build());
  }

  /** The same with one more case behind the others. */
  static CodeBlock of(
      List<WireSlot> slots,
      int from,
      int to,
      String variable,
      String prefix,
      ClassName owner,
      CodeBlock more) {
    CodeBlock.Builder cases = CodeBlock.builder().beginControlFlow("switch ($L)", variable);
    for (int i = from; i < to; i++) {
      WireSlot slot = slots.get(i);
      cases.addStatement(
          "case $L -> $L$L = $L", i, prefix, slot.local(), Values.read(slot.value(), owner));
    }
    return cases.add(more).addStatement("default -> in.skipValue()").endControlFlow().build();
  }
}
