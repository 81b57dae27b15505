package io.github.kiwoomjava.codegen.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import io.github.kiwoomjava.codegen.plan.JavaType;
import java.util.List;

/** The types that generated code mentions, by name: the generator does not depend on them. */
final class Names {
  static final ClassName NULLABLE = ClassName.get("org.jspecify.annotations", "Nullable");
  static final ClassName NULL_MARKED = ClassName.get("org.jspecify.annotations", "NullMarked");

  static final ClassName API_CLIENT = client("ApiClient");
  static final ClassName API_OPERATION = message("ApiOperation");
  static final ClassName BUILT_OBJECT = message("BuiltObject");
  static final ClassName CALL = api("Call");
  static final ClassName CHECK_RETURN_VALUE = api("CheckReturnValue");
  static final ClassName CHECKS = message("Checks");
  static final ClassName CLIENT_BUILDER = client("ClientBuilder");
  static final ClassName EFFECT = catalog("Effect");
  static final ClassName MEMBER_LIST = message("MemberList");
  static final ClassName OPERATION_INFO = catalog("OperationInfo");
  static final ClassName ORDER_CALL = api("OrderCall");
  static final ClassName PAGED_CALL = api("PagedCall");
  static final ClassName TRANSPORT = catalog("Transport");

  static final ClassName FIELD_TABLE = json("FieldTable");
  static final ClassName DECODING_EXCEPTION = error("DecodingException");
  static final ClassName JSON_TEXTS = json("JsonTexts");
  static final ClassName JSON_READER = json("JsonReader");
  static final ClassName JSON_WRITER = json("JsonWriter");
  static final ClassName PROBLEM_LISTENER = json("ProblemListener");
  static final ClassName UNKNOWN_FIELDS = json("UnknownFields");

  static final ClassName BASE_SESSION = session("BaseRealtimeSession");
  static final ClassName CONDITION_DIALECT = realtime("ConditionDialect");
  static final ClassName CONDITIONS = session("Conditions");
  static final ClassName FEED = realtime("Feed");
  static final ClassName ITEM_FORM = realtime("ItemForm");
  static final ClassName OPTIONS = realtime("SubscriptionOptions");
  static final ClassName REALTIME_CLIENT = session("RealtimeClient");
  static final ClassName REALTIME_ENGINE = session("RealtimeEngine");
  static final ClassName REALTIME_EVENT = realtime("RealtimeEvent");
  static final ClassName REALTIME_ITEM = realtime("RealtimeItem");
  static final ClassName REALTIME_TYPE = realtime("RealtimeType");
  static final ClassName SUBSCRIPTION = realtime("Subscription");

  static final ClassName CODE_SET = value("CodeSet");
  static final ClassName OPEN_CODE = value("OpenCode");
  static final ClassName PRICE = value("Price");
  static final ClassName STOCK_CODE = value("StockCode");

  static final AnnotationSpec NULLABLE_ANNOTATION = AnnotationSpec.builder(NULLABLE).build();

  private Names() {}

  static ClassName of(JavaType type) {
    List<String> names = type.simpleNames();
    return ClassName.get(
        type.packageName(), names.get(0), names.subList(1, names.size()).toArray(new String[0]));
  }

  private static ClassName api(String name) {
    return ClassName.get("io.github.kiwoomjava.runtime.api", name);
  }

  private static ClassName catalog(String name) {
    return ClassName.get("io.github.kiwoomjava.runtime.catalog", name);
  }

  private static ClassName client(String name) {
    return ClassName.get("io.github.kiwoomjava.runtime.client", name);
  }

  private static ClassName error(String name) {
    return ClassName.get("io.github.kiwoomjava.runtime.error", name);
  }

  private static ClassName json(String name) {
    return ClassName.get("io.github.kiwoomjava.runtime.json", name);
  }

  private static ClassName message(String name) {
    return ClassName.get("io.github.kiwoomjava.runtime.message", name);
  }

  private static ClassName realtime(String name) {
    return ClassName.get("io.github.kiwoomjava.runtime.realtime", name);
  }

  private static ClassName session(String name) {
    return ClassName.get("io.github.kiwoomjava.runtime.realtime.session", name);
  }

  private static ClassName value(String name) {
    return ClassName.get("io.github.kiwoomjava.runtime.value", name);
  }
}
