package io.github.kiwoomjava.runtime.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BuiltObjectTest {
  private static final class Keys extends BuiltObject {
    private final @Nullable String user;
    private final @Nullable String secret;

    Keys(@Nullable String user, @Nullable String secret) {
      this.user = user;
      this.secret = secret;
    }

    @Override
    protected MemberList memberList() {
      return new MemberList().add("user", user).secret("secret", secret);
    }
  }

  private static final class Others extends BuiltObject {
    @Override
    protected MemberList memberList() {
      return new Keys("a", "b").memberList();
    }
  }

  @Test
  void equalsAnotherOfItsClassWithEqualMembers() {
    assertThat(new Keys("a", "b"))
        .isEqualTo(new Keys("a", "b"))
        .hasSameHashCodeAs(new Keys("a", "b"));
    assertThat(new Keys("a", null)).isNotEqualTo(new Keys("a", "b"));
    assertThat(new Keys("a", "b")).isNotEqualTo(new Others()).isNotEqualTo(null);
  }

  @Test
  void secretsAreComparedButNotPrinted() {
    assertThat(new Keys("a", "b"))
        .isNotEqualTo(new Keys("a", "c"))
        .hasToString("Keys[user=a, secret=***]");
    assertThat(new Keys(null, null)).hasToString("Keys[user=null, secret=null]");
  }
}
