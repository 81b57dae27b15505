package io.github.kiwoomjava.spec.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import io.github.kiwoomjava.spec.model.ApiSpec;
import io.github.kiwoomjava.spec.model.Body;
import io.github.kiwoomjava.spec.model.CodeValue;
import io.github.kiwoomjava.spec.model.Effect;
import io.github.kiwoomjava.spec.model.ErrorCode;
import io.github.kiwoomjava.spec.model.Examples;
import io.github.kiwoomjava.spec.model.Facts;
import io.github.kiwoomjava.spec.model.Field;
import io.github.kiwoomjava.spec.model.FieldType;
import io.github.kiwoomjava.spec.model.Hosts;
import io.github.kiwoomjava.spec.model.Message;
import io.github.kiwoomjava.spec.model.Operation;
import io.github.kiwoomjava.spec.model.Origin;
import io.github.kiwoomjava.spec.model.Requirement;
import io.github.kiwoomjava.spec.model.SignMeaning;
import io.github.kiwoomjava.spec.model.Transport;
import io.github.kiwoomjava.spec.model.Where;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Specs with every part present, absent and hostile, the same for the same seed. */
public final class RandomSpecs {
  private static final List<String> TEXTS =
      List.of("", "종목코드", "a\nb", "\"quoted\"", "*/", "\\u002a/", "\ud83d\udcc8", "\u202e", "|");
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final Random random;

  public RandomSpecs(Random random) {
    this.random = random;
  }

  static Operation smallOperation() {
    Where where = Where.sheet("test", "ka10010");
    Facts facts =
        new Facts(
            List.of(new CodeValue("1", "합산")),
            "원",
            2,
            SignMeaning.DIRECTION,
            "yyyyMMdd",
            "Y",
            "0",
            "ka10099/code");
    Field field =
        new Field(
            "stk_cd",
            "종목코드",
            FieldType.STRING,
            Requirement.REQUIRED,
            20,
            facts,
            null,
            Origin.BOTH,
            List.of(),
            where);
    return new Operation(
        "ka10010",
        "업종프로그램요청",
        List.of("국내주식", "업종"),
        Effect.QUERY,
        Transport.REST,
        "POST",
        "/api/dostk/sect",
        new Hosts("https://api.kiwoom.com", null),
        new Message(List.of(), List.of(new Body(null, List.of(field)))),
        new Message(List.of(), List.of(new Body(null, List.of()))),
        new Examples(List.of(NODES.objectNode().put("stk_cd", "005930")), List.of()),
        where);
  }

  public ApiSpec spec(int operations) {
    return new ApiSpec(
        orNull(this::day),
        list(operations, this::operation),
        list(5, () -> new ErrorCode(text(), text())));
  }

  private Operation operation() {
    return new Operation(
        text(),
        text(),
        list(3, this::text),
        pick(Effect.values()),
        pick(Transport.values()),
        text(),
        text(),
        new Hosts(orNull(this::text), orNull(this::text)),
        message(),
        message(),
        new Examples(list(2, () -> json(3)), list(2, () -> json(3))),
        orNull(this::day),
        Where.sheet("random", "sheet").row(random.nextInt(9)));
  }

  private Message message() {
    return new Message(
        list(2, () -> field(0)),
        Stream.generate(() -> new Body(orNull(this::text), list(4, () -> field(3))))
            .limit(1 + random.nextInt(2))
            .toList());
  }

  private Field field(int depth) {
    return new Field(
        text(),
        text(),
        pick(FieldType.values()),
        pick(Requirement.values()),
        orNull(() -> random.nextInt(2000)),
        random.nextBoolean() ? Facts.NONE : facts(),
        orNull(this::text),
        pick(Origin.values()),
        depth == 0 ? List.of() : list(3, () -> field(depth - 1)),
        Where.file("random"));
  }

  private Facts facts() {
    return new Facts(
        list(3, () -> new CodeValue(text(), text())),
        orNull(this::text),
        orNull(() -> random.nextInt(5)),
        orNull(() -> pick(SignMeaning.values())),
        orNull(this::text),
        orNull(this::text),
        orNull(this::text),
        orNull(this::text),
        orNull(this::day));
  }

  private LocalDate day() {
    return LocalDate.of(2025, 1, 1).plusDays(random.nextInt(900));
  }

  private JsonNode json(int depth) {
    return switch (random.nextInt(depth == 0 ? 4 : 6)) {
      case 0 -> NODES.textNode(text());
      case 1 -> NODES.numberNode(random.nextInt());
      case 2 -> NODES.numberNode(new BigDecimal("-12.50").movePointLeft(random.nextInt(3)));
      case 3 -> NODES.booleanNode(random.nextBoolean());
      case 4 -> NODES.arrayNode().addAll(list(3, () -> json(depth - 1)));
      default -> NODES.objectNode().set(text(), json(depth - 1));
    };
  }

  private String text() {
    return TEXTS.get(random.nextInt(TEXTS.size()));
  }

  private <T> @Nullable T orNull(Supplier<T> value) {
    return random.nextBoolean() ? null : value.get();
  }

  private <T> List<T> list(int most, Supplier<T> item) {
    return Stream.generate(item).limit(random.nextInt(most + 1)).toList();
  }

  private <T> T pick(T[] values) {
    return values[random.nextInt(values.length)];
  }
}
