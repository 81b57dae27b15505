package io.github.kiwoomjava.client;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kiwoomjava.runtime.catalog.FieldInfo;
import io.github.kiwoomjava.runtime.catalog.OperationInfo;
import io.github.kiwoomjava.runtime.catalog.Transport;
import io.github.kiwoomjava.runtime.message.ApiOperation;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** What {@code spec/naming/README.md} promises of names, over all that the client publishes. */
class NamesTest {
  private static final int LONGEST = 45;
  private static final Pattern NAME = Pattern.compile("[a-z][a-zA-Z0-9]*");

  /** Endings that Kiwoom's elements have and English names do not. */
  private static final Pattern WIRE_ENDING =
      Pattern.compile(".*(Yn|Tp|Cd|Nm|Prc|Pric|Prica|Qty|Amt|Dt|Tm|Rt|Cnt|No|Wght|Cls)");

  /** Where 종목코드 labels something else than the code of one stock. */
  private static final Map<String, String> OTHER_STOCK_CODES =
      Map.of(
          "usa20512 stk_cd", "stocks", // JSON that lists several
          "ka10095 stk_cd", "stockCodes", // several, separated by |
          "usa10104 list/code", "etfs[].alternateStockCode"); // beside stk_cd in the same row

  @Test
  void every_name_is_an_english_identifier_of_a_readable_length() {
    assertThat(published())
        .isNotEmpty()
        .allSatisfy(
            member -> {
              assertThat(member.last()).matches(NAME).doesNotMatch(WIRE_ENDING);
              assertThat(member.last().length()).isLessThanOrEqualTo(LONGEST);
            });
  }

  @Test
  void the_code_of_a_stock_has_the_same_name_everywhere() {
    List<String> others = new ArrayList<>();
    int same = 0;
    for (Member member : published()) {
      if (member.field().label().replace(" ", "").equals("종목코드")) {
        if (member.last().equals("stockCode")) {
          same++;
        } else {
          others.add(member.key());
          assertThat(OTHER_STOCK_CODES).containsEntry(member.key(), member.field().name());
        }
      }
    }
    assertThat(others).hasSameSizeAs(OTHER_STOCK_CODES.keySet());
    assertThat(same).isGreaterThanOrEqualTo(280);
  }

  @Test
  void members_of_one_message_do_not_differ_by_case_alone() {
    Map<String, String> seen = new HashMap<>();
    for (Member member : published()) {
      if (member.isInFamily()) {
        continue; // ten elements, one member of ten records
      }
      String place =
          member.operation() + " " + member.field().section() + " " + member.field().name();
      String before = seen.put(place.toLowerCase(Locale.ROOT), member.field().path());
      assertThat(before).as(place).isIn((String) null, member.field().path());
    }
  }

  @Test
  void every_rest_operation_has_a_method_that_needs_no_word_request() throws Exception {
    for (ApiOperation<?, ?> operation : ApiCatalog.operations()) {
      OperationInfo info = operation.info();
      assertThat(info.method()).matches(NAME).doesNotContainIgnoringCase("request");
      if (info.transport() == Transport.REST) {
        assertThat(methodsOf(info)).as(info.id()).contains(info.method());
      }
    }
  }

  private static Set<String> methodsOf(OperationInfo info) throws NoSuchMethodException {
    Class<?> holder = Kiwoom.class;
    for (String accessor : List.of(info.market(), info.group())) {
      if (!accessor.isEmpty()) { // tokens have no market
        holder = holder.getMethod(accessor).getReturnType();
      }
    }
    return Arrays.stream(holder.getMethods()).map(Method::getName).collect(Collectors.toSet());
  }

  private static List<Member> published() {
    List<Member> members = new ArrayList<>();
    for (ApiOperation<?, ?> operation : ApiCatalog.operations()) {
      for (FieldInfo field : operation.info().fieldInfos()) {
        members.add(new Member(operation.info().id(), field));
      }
    }
    return members;
  }

  private record Member(String operation, FieldInfo field) {
    String last() {
      String name = field.name();
      return name.substring(name.lastIndexOf('.') + 1).replaceAll("\\[[0-9]*]", "");
    }

    boolean isInFamily() {
      return field.name().matches(".*\\[[0-9]+].*");
    }

    String key() {
      return operation + " " + field.path();
    }
  }
}
