package io.github.kiwoomjava.spec.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AdditionsTest {
  private static Operation operation(String id, String name) {
    Message empty = new Message(List.of(), List.of(new Body(null, List.of())));
    return new Operation(
        id,
        name,
        List.of(),
        Effect.QUERY,
        Transport.REST,
        "POST",
        "/api/dostk/test",
        new Hosts(null, null),
        empty,
        empty,
        new Examples(List.of(), List.of()),
        null,
        Where.file("test"));
  }

  @Test
  void additions_come_beside_what_is_there_and_what_they_replace_is_told() {
    ApiSpec ours =
        new ApiSpec(
            List.of(operation("ka1", "ours"), operation("ka2", "ours")),
            List.of(new ErrorCode("1501", "ours"), new ErrorCode("1700", "ours")));
    ApiSpec theirs =
        new ApiSpec(
            List.of(operation("ka2", "theirs"), operation("us9", "theirs")),
            List.of(new ErrorCode("1700", "theirs"), new ErrorCode("9999", "theirs")));

    ApiSpec all = ours.with(theirs);

    assertThat(ours.replacedBy(theirs)).containsExactly("ka2");
    assertThat(all.operations().stream().map(one -> one.id() + " " + one.name()))
        .containsExactly("ka1 ours", "ka2 theirs", "us9 theirs");
    assertThat(all.errorCodes())
        .containsExactly(
            new ErrorCode("1501", "ours"),
            new ErrorCode("1700", "theirs"),
            new ErrorCode("9999", "theirs"));
  }
}
