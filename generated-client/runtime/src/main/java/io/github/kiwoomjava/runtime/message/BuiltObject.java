package io.github.kiwoomjava.runtime.message;

import org.jspecify.annotations.Nullable;

/**
 * A generated object: one that a builder makes, or a decoder. It equals others of its class whose
 * members are equal, and prints them.
 */
public abstract class BuiltObject {
  /** For generated classes. */
  protected BuiltObject() {}

  /** The members in the sheet's order. */
  protected abstract MemberList memberList();

  @Override
  @SuppressWarnings("EqualsGetClass") // the generated classes are final
  public final boolean equals(@Nullable Object object) {
    return object == this
        || (object != null
            && object.getClass() == getClass()
            && memberList().equals(((BuiltObject) object).memberList()));
  }

  @Override
  public final int hashCode() {
    return memberList().hashCode();
  }

  @Override
  public final String toString() {
    return getClass().getSimpleName() + memberList();
  }
}
