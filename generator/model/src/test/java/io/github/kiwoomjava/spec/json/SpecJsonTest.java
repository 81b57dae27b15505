package io.github.kiwoomjava.spec.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kiwoomjava.spec.model.ApiSpec;
import io.github.kiwoomjava.spec.model.ErrorCode;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpecJsonTest {
  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 5, 8, 13, 21, 34, 55, 89})
  void whateverIsWrittenReadsBackEqual(long seed) {
    ApiSpec spec = new RandomSpecs(new Random(seed)).spec(8);

    String json = SpecJson.write(spec);

    assertThat(SpecJson.read(json, "spec.json")).isEqualTo(spec);
    assertThat(SpecJson.write(SpecJson.read(json, "spec.json"))).isEqualTo(json);
  }

  @Test
  void theNamesStandInTheOrderThatOtherToolsRelyOn() {
    ApiSpec spec = new ApiSpec(List.of(RandomSpecs.smallOperation()), List.of());

    assertThat(SpecJson.write(spec))
        .isEqualTo(
            """
            {
              "schemaVersion": 1,
              "operations": [
                {
                  "id": "ka10010",
                  "name": "업종프로그램요청",
                  "menu": [
                    "국내주식",
                    "업종"
                  ],
                  "effect": "QUERY",
                  "transport": "REST",
                  "method": "POST",
                  "path": "/api/dostk/sect",
                  "hosts": {
                    "real": "https://api.kiwoom.com",
                    "mock": null
                  },
                  "request": {
                    "headers": [],
                    "bodies": [
                      {
                        "title": null,
                        "fields": [
                          {
                            "element": "stk_cd",
                            "label": "종목코드",
                            "type": "STRING",
                            "requirement": "REQUIRED",
                            "length": 20,
                            "facts": {
                              "codes": [
                                {
                                  "value": "1",
                                  "label": "합산"
                                }
                              ],
                              "unit": "원",
                              "scale": 2,
                              "sign": "DIRECTION",
                              "pattern": "yyyyMMdd",
                              "fixed": "Y",
                              "default": "0",
                              "reference": "ka10099/code"
                            },
                            "remark": null,
                            "origin": "BOTH",
                            "children": []
                          }
                        ]
                      }
                    ]
                  },
                  "response": {
                    "headers": [],
                    "bodies": [
                      {
                        "title": null,
                        "fields": []
                      }
                    ]
                  },
                  "examples": {
                    "request": [
                      {
                        "stk_cd": "005930"
                      }
                    ],
                    "response": []
                  }
                }
              ],
              "errorCodes": []
            }
            """);
  }

  @Test
  void numbersOfExamplesKeepTheirDigits() {
    String json =
        SpecJson.write(new ApiSpec(List.of(RandomSpecs.smallOperation()), List.of()))
            .replace("\"005930\"", "1.50");

    assertThat(SpecJson.write(SpecJson.read(json, "spec.json"))).isEqualTo(json);
  }

  @Test
  void aWrongKindIsReportedWithItsPlace() {
    String json =
        SpecJson.write(new ApiSpec(List.of(RandomSpecs.smallOperation()), List.of()))
            .replace("\"length\": 20", "\"length\": \"20\"");

    assertThatThrownBy(() -> SpecJson.read(json, "my.json"))
        .isInstanceOf(SpecJsonException.class)
        .hasMessage(
            "my.json: /operations/0/request/bodies/0/fields/0/length must be a whole number");
  }

  @Test
  void anUnknownConstantIsReportedWithWhatIsAllowed() {
    String json =
        SpecJson.write(new ApiSpec(List.of(RandomSpecs.smallOperation()), List.of()))
            .replace("\"QUERY\"", "\"READ\"");

    assertThatThrownBy(() -> SpecJson.read(json, "my.json"))
        .hasMessage("my.json: /operations/0/effect must be one of [QUERY, ORDER, TOKEN], not READ");
  }

  @Test
  void anotherSchemaVersionIsRefused() {
    String json = SpecJson.write(new ApiSpec(List.of(), List.of(new ErrorCode("1501", "m"))));

    assertThatThrownBy(() -> SpecJson.read(json.replace("Version\": 1", "Version\": 2"), "my.json"))
        .hasMessage("my.json: /schemaVersion is 2, only 1 is known");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "{", "[]", "null", "{} {}", "{\"schemaVersion\": true}"})
  void textThatIsNoSpecIsRefusedByName(String json) {
    assertThatThrownBy(() -> SpecJson.read(json, "my.json"))
        .isInstanceOf(SpecJsonException.class)
        .hasMessageStartingWith("my.json");
  }
}
