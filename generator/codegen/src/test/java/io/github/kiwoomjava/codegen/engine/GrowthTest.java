package io.github.kiwoomjava.codegen.engine;

import static io.github.kiwoomjava.codegen.testing.Specs.field;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.kiwoomjava.codegen.plan.UnnamedPolicy;
import io.github.kiwoomjava.codegen.testing.Compiled;
import io.github.kiwoomjava.codegen.testing.Golden;
import io.github.kiwoomjava.codegen.testing.Specs;
import io.github.kiwoomjava.spec.model.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** A program that was compiled with the client of one edition runs with that of the next. */
class GrowthTest {
  private static final String PROGRAM =
      """
      package program;

      import a.b.domestic.chart.Ka1Request;
      import a.b.domestic.chart.Ka1Response;
      import java.util.function.Supplier;

      /** Touches all that the older edition has. */
      public final class Program implements Supplier<String> {
        /** Called by the test. */
        public Program() {}

        @Override
        public String get() {
          Ka1Request request = Ka1Request.builder().code("c").build().toBuilder().build();
          Ka1Response response =
              Ka1Response.fromJson("{\\"high\\":\\"1\\",\\"low\\":\\"2\\",\\"fresh\\":\\"3\\","
                  + "\\"rows\\":[{\\"low\\":\\"5\\",\\"high\\":\\"4\\"}]}");
          var row = response.rows().get(0);
          return request.code() + response.high() + response.low() + row.high() + row.low();
        }
      }
      """;

  private static Map<String, String> client(List<Field> response, List<Field> row) {
    Field rows = field("rows", "rows", row.toArray(Field[]::new));
    List<Field> all = new ArrayList<>(response);
    all.add(rows);
    return Golden.generate(
        GenerateRequest.builder()
            .spec(Specs.of(Specs.query("ka1", List.of(field("code", "code")), all)))
            .packageName("a.b")
            .unnamed(UnnamedPolicy.WIRE)
            .build());
  }

  @Test
  void fieldsThatAreAddedOrChangePlacesBreakNeitherSourceNorLinking() throws Exception {
    Field high = field("high", "high");
    Field low = field("low", "low");
    Field fresh = field("fresh", "fresh");
    Map<String, String> older = client(List.of(high, low), List.of(high, low));
    Map<String, String> newer = client(List.of(fresh, low, high), List.of(low, fresh, high));
    Compiled program = compiled(older);

    assertThat(run(program)).isEqualTo("c1245");
    assertThat(run(Compiled.of(newer).linkedWith("program.Program", program))).isEqualTo("c1245");
    assertThat(run(compiled(newer))).isEqualTo("c1245");
  }

  private static Compiled compiled(Map<String, String> client) {
    Map<String, String> all = new TreeMap<>(client);
    all.put("program/Program.java", PROGRAM);
    return Compiled.of(all);
  }

  private static String run(Compiled linked) throws Exception {
    Object program = linked.type("program.Program").getConstructor().newInstance();
    return (String) ((Supplier<?>) program).get();
  }
}
