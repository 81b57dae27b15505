package io.github.kiwoomjava.runtime.call;

import io.github.kiwoomjava.runtime.catalog.Effect;
import io.github.kiwoomjava.runtime.catalog.OperationInfo;
import io.github.kiwoomjava.runtime.catalog.Transport;
import io.github.kiwoomjava.runtime.json.FieldTable;
import io.github.kiwoomjava.runtime.json.JsonReader;
import io.github.kiwoomjava.runtime.json.JsonWriter;
import io.github.kiwoomjava.runtime.message.ApiOperation;
import io.github.kiwoomjava.runtime.message.MessageCodec;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Operations as a generator would make them, only smaller. */
final class TestOperations {
  record Request(String code) {}

  record Response(@Nullable String name, List<String> rows, @Nullable String orderNumber) {}

  static final ApiOperation<Request, Response> CHART = operation("ka10081", Effect.QUERY);
  static final ApiOperation<Request, Response> PRICE = operation("ka10001", Effect.QUERY);
  static final ApiOperation<Request, Response> BUY = operation("kt10000", Effect.ORDER);

  private TestOperations() {}

  static ApiOperation<Request, Response> operation(String id, Effect effect) {
    OperationInfo info =
        new OperationInfo(
            id,
            "이름",
            "domestic",
            "chart",
            "daily",
            "/api/dostk/" + effect,
            effect,
            Transport.REST,
            "Summary.",
            "request\tstk_cd\tcode\ttext\t\t종목코드\t\nresponse\trows\trows\tlist\tKRW\t행\tSide\n");
    return ApiOperation.of(info, new RequestCodec(), new ResponseCodec());
  }

  private static final class RequestCodec implements MessageCodec<Request> {
    @Override
    public Request decode(JsonReader in) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void encode(Request value, JsonWriter out) {
      out.beginObject();
      out.text("stk_cd", value.code());
      out.endObject();
    }
  }

  private static final class ResponseCodec implements MessageCodec<Response> {
    private static final FieldTable FIELDS = FieldTable.of("test", "name", "rows", "ord_no");

    @Override
    public Response decode(JsonReader in) {
      String name = null;
      List<String> rows = List.of();
      String orderNumber = null;
      in.beginObject();
      for (int f = in.nextField(FIELDS, 0); f >= 0; f = in.nextField(FIELDS, f + 1)) {
        switch (f) {
          case 0 -> name = in.readText();
          case 1 -> rows = in.readTextList();
          default -> orderNumber = in.readText();
        }
      }
      return new Response(name, rows, orderNumber);
    }

    @Override
    public void encode(Response value, JsonWriter out) {
      throw new UnsupportedOperationException();
    }
  }
}
