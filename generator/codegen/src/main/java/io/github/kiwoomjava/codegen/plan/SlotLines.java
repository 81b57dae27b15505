package io.github.kiwoomjava.codegen.plan;

/**
 * Which of the catalogue's lines were made of a slot, while its object is planned.
 *
 * @param to the place after the last one
 * @param prefix how the object's members are reached from the message
 */
record SlotLines(int from, int to, String prefix) {
  void rename(MessageContext context, String member, String renamed) {
    int end = prefix.length() + member.length();
    for (int place = from; place < to; place++) {
      FieldLine line = context.line(place);
      context.setLine(place, line.withName(prefix + renamed + line.name().substring(end)));
    }
  }
}
