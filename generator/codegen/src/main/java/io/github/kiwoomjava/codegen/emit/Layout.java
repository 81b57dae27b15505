package io.github.kiwoomjava.codegen.emit;

import com.palantir.javapoet.CodeBlock;
import java.util.List;

/** Breaks argument lists as a person would: on one line if they fit, else packed or one a line. */
final class Layout {
  private static final int WIDTH = 84;

  private Layout() {}

  /** The arguments, packed on as many lines as they need. */
  static CodeBlock packed(List<CodeBlock> arguments, int used) {
    int total = used;
    for (CodeBlock argument : arguments) {
      total += argument.toString().length() + 2;
    }
    CodeBlock.Builder out = CodeBlock.builder();
    if (total <= WIDTH) {
      return out.add(CodeBlock.join(arguments, ", ")).build();
    }
    int column = 0;
    for (int i = 0; i < arguments.size(); i++) {
      int length = arguments.get(i).toString().length() + 2;
      if (i == 0 || column + length > WIDTH) {
        out.add("\n");
        column = 0;
      } else {
        out.add(" ");
      }
      out.add(arguments.get(i));
      if (i < arguments.size() - 1) {
        out.add(",");
      }
      column += length;
    }
    return out.build();
  }

  /** The same, indented once more, where JavaPoet does not indent by itself. */
  static CodeBlock indented(CodeBlock block) {
    return CodeBlock.builder().add("$>$>").add(block).add("$<$<").build();
  }

  /** The arguments, each on a line of its own. */
  static CodeBlock lines(List<CodeBlock> arguments) {
    CodeBlock.Builder out = CodeBlock.builder();
    for (int i = 0; i < arguments.size(); i++) {
      out.add("\n").add(arguments.get(i));
      if (i < arguments.size() - 1) {
        out.add(",");
      }
    }
    return out.build();
  }
}
