package io.github.kiwoomjava.runtime.realtime.engine;

import io.github.kiwoomjava.runtime.json.FieldTable;
import io.github.kiwoomjava.runtime.json.JsonReader;
import io.github.kiwoomjava.runtime.json.JsonWriter;
import io.github.kiwoomjava.runtime.message.MessageCodec;
import io.github.kiwoomjava.runtime.realtime.ConditionDialect;
import io.github.kiwoomjava.runtime.realtime.session.BaseRealtimeSession;
import io.github.kiwoomjava.runtime.realtime.session.Conditions;
import io.github.kiwoomjava.runtime.realtime.session.Inside;
import io.github.kiwoomjava.runtime.realtime.session.RealtimeEngine;
import java.util.List;
import java.util.Objects;

/** A session in the shape of generated ones. */
final class TestSession extends BaseRealtimeSession {
  private static final FieldTable BODY = FieldTable.of("ka10172", "data");
  private static final FieldTable ROW = FieldTable.of("ka10172", "9001");

  static final ConditionDialect<String> KOREA =
      ConditionDialect.of(
          Tick.KOREA, "CNSRLST", "CNSRREQ", "CNSRCLR", "K", new Codes(), Found::codes);
  static final ConditionDialect<String> US =
      ConditionDialect.of(
          Tick.US, "GCNSRLST", "GCNSRREQ", "GCNSRCLR", null, new Codes(), Found::codes);

  TestSession(RealtimeEngine engine) {
    super(engine);
  }

  Conditions<String> conditions() {
    return conditions(KOREA);
  }

  Conditions<String> usConditions() {
    return conditions(US);
  }

  SessionParts parts() {
    return Inside.of(engine());
  }

  record Found(List<String> codes) {}

  private static final class Codes implements MessageCodec<Found> {
    @Override
    public Found decode(JsonReader in) {
      List<String> codes = List.of();
      in.beginObject();
      for (int f = in.nextField(BODY, 0); f >= 0; f = in.nextField(BODY, f + 1)) {
        codes = in.readList(Codes::row);
      }
      return new Found(codes);
    }

    private static String row(JsonReader in) {
      String code = null;
      in.beginObject();
      for (int f = in.nextField(ROW, 0); f >= 0; f = in.nextField(ROW, f + 1)) {
        code = in.readText();
      }
      return Objects.requireNonNull(code);
    }

    @Override
    public void encode(Found value, JsonWriter out) {
      throw new UnsupportedOperationException("Answers are not sent");
    }
  }
}
