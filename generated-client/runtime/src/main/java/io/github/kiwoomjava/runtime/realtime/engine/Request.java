package io.github.kiwoomjava.runtime.realtime.engine;

import java.util.function.Consumer;

/**
 * A message that is answered.
 *
 * @param service its {@code trnm}
 * @param text the message; may hold a token
 * @param answered takes the answer, good or not
 */
record Request(String service, String text, Consumer<Answer> answered) {
  /**
   * Whether an answer belongs to it. Nothing else is asked meanwhile; the answers to condition
   * searches are not always named like what was asked ({@code CNSRREQ} for {@code GCNSRREQ}, {@code
   * GCNSRREQ} for {@code GCNSRCLR}), and a refusal may have no name at all.
   */
  boolean isAnsweredBy(Answer answer) {
    String name = answer.service();
    return name.equals(service)
        || (name.isEmpty() && !answer.isGood())
        || (isCondition(name) && isCondition(service));
  }

  private static boolean isCondition(String name) {
    return name.contains("CNSR");
  }

  /** Without the text. */
  @Override
  public String toString() {
    return "Request[" + service + "]";
  }
}
