package io.github.kiwoomjava.docs.export;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.github.kiwoomjava.codegen.tables.SpecTables;
import io.github.kiwoomjava.docs.Reference;
import io.github.kiwoomjava.docs.ReferenceOperation;
import io.github.kiwoomjava.spec.model.Transport;
import io.github.kiwoomjava.spec.reader.SpecReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Documents of the shipped specification, checked for what all tools rely on. */
class ExportTest {
  private static final Path SPEC = Path.of("../../spec");
  private static Reference reference;

  @BeforeAll
  static void read() throws Exception {
    reference = Reference.of(new SpecReader().read(SPEC).spec(), SpecTables.load(SPEC));
  }

  private static JsonNode document(ExportFormat format) throws Exception {
    return new ObjectMapper().readTree(format.write(reference));
  }

  private static Set<String> ids(Transport transport) {
    return reference.operations().stream()
        .filter(operation -> operation.sheet().transport() == transport)
        .map(ReferenceOperation::id)
        .collect(Collectors.toSet());
  }

  @ParameterizedTest
  @EnumSource(ExportFormat.class)
  void the_same_specification_gives_the_same_document(ExportFormat format) throws Exception {
    assertThat(format.write(reference)).isEqualTo(format.write(reference));
  }

  @ParameterizedTest
  @EnumSource(ExportFormat.class)
  void every_reference_leads_somewhere(ExportFormat format) throws Exception {
    JsonNode document = document(format);
    List<String> broken = new ArrayList<>();
    for (JsonNode reference : document.findValues("$ref")) {
      String pointer = reference.textValue().substring(1);
      if (document.at(pointer).isMissingNode()) {
        broken.add(reference.textValue());
      }
    }
    assertThat(broken).isEmpty();
  }

  @Test
  void openapi_has_every_rest_operation_once_and_tells_them_apart_by_the_header() throws Exception {
    JsonNode document = document(ExportFormat.OPENAPI);
    Set<String> ids = new HashSet<>();
    for (Map.Entry<String, JsonNode> path : document.get("paths").properties()) {
      JsonNode post = path.getValue().get("post");
      String id = post.get("operationId").textValue();
      assertThat(path.getKey()).startsWith("/").endsWith("#" + id);
      assertThat(post.at("/parameters/0/schema/enum/0").textValue()).isEqualTo(id);
      assertThat(ids.add(id)).isTrue();
    }
    assertThat(ids).isEqualTo(ids(Transport.REST));
  }

  @Test
  void openapi_says_what_is_known_of_a_field() throws Exception {
    JsonNode schemas = document(ExportFormat.OPENAPI).at("/components/schemas");
    JsonNode price =
        schemas.at("/ka10081_response/properties/stk_dt_pole_chart_qry/items/properties/cur_prc");

    assertThat(price.get("type").textValue()).isEqualTo("string");
    assertThat(price.get("x-java-name").textValue()).isEqualTo("candles[].closePrice");
    assertThat(price.get("description").textValue()).contains("현재가").contains("krw");
    assertThat(schemas.at("/ka10081_request/required").toString())
        .contains("stk_cd")
        .contains("base_dt");
    assertThat(schemas.at("/kt10000_request/properties/dmst_stex_tp/enum").toString())
        .contains("KRX");
    assertThat(schemas.at("/ka10081_response/properties/return_code/type").textValue())
        .isEqualTo("integer");
  }

  @Test
  void asyncapi_has_every_live_operation_in_both_directions() throws Exception {
    JsonNode document = document(ExportFormat.ASYNCAPI);
    Set<String> messages = new HashSet<>();
    document.at("/components/messages").fieldNames().forEachRemaining(messages::add);
    for (String id : ids(Transport.WEBSOCKET)) {
      assertThat(messages).contains(id + "_request", id + "_response");
    }
    assertThat(document.at("/servers/real/host").textValue()).doesNotContain("/");
    for (JsonNode operation : document.get("operations")) {
      assertThat(operation.get("action").textValue()).isIn("send", "receive");
    }
  }

  @Test
  void postman_has_every_rest_operation_with_its_example_and_no_key() throws Exception {
    JsonNode document = document(ExportFormat.POSTMAN);
    Set<String> ids = new HashSet<>();
    for (JsonNode folder : document.get("item")) {
      for (JsonNode item : folder.get("item")) {
        JsonNode request = item.get("request");
        ids.add(request.at("/header/0/value").textValue());
        assertThat(new ObjectMapper().readTree(request.at("/body/raw").textValue()).isObject())
            .isTrue();
        assertThat(request.at("/url/raw").textValue()).startsWith("{{base}}/");
      }
    }
    assertThat(ids).isEqualTo(ids(Transport.REST));
    assertThat(document.at("/item/0/item/0/request/body/raw").textValue())
        .contains("{{appkey}}")
        .contains("{{secretkey}}");
    assertThat(document.at("/item/0/item/0/request/auth/type").textValue()).isEqualTo("noauth");
  }
}
