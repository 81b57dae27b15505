package io.github.kiwoomjava.codegen;

import static io.github.kiwoomjava.codegen.testing.Specs.field;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.github.kiwoomjava.codegen.engine.GenerateRequest;
import io.github.kiwoomjava.codegen.plan.UnnamedPolicy;
import io.github.kiwoomjava.codegen.tables.SpecTables;
import io.github.kiwoomjava.codegen.testing.Client;
import io.github.kiwoomjava.codegen.testing.Golden;
import io.github.kiwoomjava.codegen.testing.Specs;
import io.github.kiwoomjava.codegen.testing.TextTables;
import io.github.kiwoomjava.runtime.catalog.FieldInfo;
import io.github.kiwoomjava.spec.model.Field;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Requests are read and responses written by what the catalogue says of their fields. */
class MirroredDirectionsTest {
  @Test
  void elementsThatAPathCannotShowAreFoundOnTheWire() {
    List<Field> fields =
        List.of(
            field("a/b", "하나"),
            field(" a", "둘"),
            field("a  b", "셋"),
            field("a\u2028b", "넷"),
            field("%41+", "다섯"),
            field("가 나/", "여섯", field("/", "일곱"), field("\u3000x", "여덟")));
    String example =
        "{'a/b':'1',' a':'2','a  b':'3','a\u2028b':'4','%41+':'5',"
            + "'가 나/':[{'/':'6','\u3000x':'7'},{'/':'8'}]}";

    carries(fields, Client.json(example.replace('\'', '"')));
  }

  @Test
  void membersThatGotAnotherNameToBeDistinctAreFoundInJava() {
    List<Field> fields =
        List.of(
            field("my-rows", "하나", field("in-ner", "둘"), field("in_ner", "셋")),
            field("my_rows", "넷", field("in-ner", "다섯"), field("in_ner", "여섯")));
    String example = "{'my-rows':[{'in-ner':'1','in_ner':'2'}],'my_rows':[{'in_ner':'3'}]}";

    Client client = carries(fields, Client.json(example.replace('\'', '"')));

    assertThat(client.operation("ka1").info().fieldInfos())
        .extracting(FieldInfo::name)
        .contains("myRows2[].inNer2")
        .doesNotHaveDuplicates();
  }

  @Test
  void numberedElementsAreListsInRequestsToo() {
    List<Field> fields = List.of(field("a1", "하나"), field("b1", "둘"), field("a2", "셋"));
    SpecTables tables =
        new TextTables()
            .with(
                "typing/families.tsv",
                "operation|section|parent|list|type|index|member|element",
                "ka1|request||levels|Level|1|price|a1",
                "ka1|request||levels|Level|1|count|b1",
                "ka1|request||levels|Level|2|price|a2",
                "ka2|response||levels|Level|1|price|a1",
                "ka2|response||levels|Level|1|count|b1",
                "ka2|response||levels|Level|2|price|a2")
            .load();

    carries(fields, tables, Client.json("{\"a1\":\"1\"}"));
    carries(fields, tables, Client.json("{\"b1\":\"1\",\"a2\":\"2\"}"));
  }

  private static Client carries(List<Field> fields, JsonNode example) {
    return carries(fields, SpecTables.empty(), example);
  }

  private static Client carries(List<Field> fields, SpecTables tables, JsonNode example) {
    GenerateRequest request =
        GenerateRequest.builder()
            .tables(tables)
            .spec(
                Specs.of(
                    Specs.query("ka1", fields, List.of()), Specs.query("ka2", List.of(), fields)))
            .packageName("a.b")
            .unnamed(UnnamedPolicy.WIRE)
            .build();
    Client client = Client.of(Golden.generate(request), "a.b");
    assertThat(client.requestThereAndBack("ka1", example)).isEqualTo(Client.comparable(example));
    assertThat(client.responseThereAndBack("ka2", example)).isEqualTo(Client.comparable(example));
    assertThat(client.problems()).isEmpty();
    return client;
  }
}
