package io.github.kiwoomjava.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.github.kiwoomjava.runtime.api.Call;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A native image leaves out what only resources and reflection lead to. Runtime and client use
 * either where these tests say, and nowhere else.
 */
class NativeImageTest {
  private static final String METADATA =
      "/META-INF/native-image/io.github.kiwoomjava/kiwoom-client-runtime/";

  /** What finds members of classes by their names. */
  private static final Pattern REFLECTIVE =
      Pattern.compile(
          "forName|getMethods?|getDeclaredMethods?|getConstructors?|getDeclaredConstructors?"
              + "|getFields?|getDeclaredFields?|getRecordComponents|getGenericSuperclass"
              + "|newInstance|newProxyInstance|getPermittedSubclasses");

  private static JavaClasses classes;

  @BeforeAll
  static void read() {
    classes =
        new ClassFileImporter()
            .withImportOption(new ImportOption.DoNotIncludeTests())
            .importPackages("io.github.kiwoomjava.runtime", "io.github.kiwoomjava.client");
  }

  @Test
  void resources_that_are_read_are_in_the_metadata_and_exist() throws IOException {
    assertThat(callers("getResource|getResourceAsStream|getResources"))
        .containsExactly("io.github.kiwoomjava.runtime.error.ErrorCatalog");

    List<String> named = new ArrayList<>();
    for (JsonNode include : metadata("resource-config.json").at("/resources/includes")) {
      named.add(include.get("pattern").textValue().replace("\\Q", "/").replace("\\E", ""));
    }
    assertThat(named).containsExactly("/io/github/kiwoomjava/runtime/error/error-codes.tsv");
    assertThat(named).allSatisfy(name -> assertThat(Call.class.getResource(name)).isNotNull());
  }

  /** Reading requests and writing responses is for tools; the rest is in the metadata. */
  @Test
  void reflection_is_for_tools_alone_and_for_what_the_metadata_lists() throws IOException {
    assertThat(callers(REFLECTIVE.pattern()))
        .filteredOn(name -> !name.startsWith("io.github.kiwoomjava.runtime.mirror."))
        .containsExactly(
            "io.github.kiwoomjava.runtime.message.LazyMirror",
            "io.github.kiwoomjava.runtime.transport.jdk.JdkClients");

    JsonNode listed = metadata("reflect-config.json");
    assertThat(listed.findValuesAsText("name"))
        .containsExactly("java.net.http.HttpClient", "shutdown", "shutdownNow");
  }

  @Test
  void no_service_is_looked_up() {
    assertThat(callers("load|loadInstalled")).isEmpty();
  }

  private static JsonNode metadata(String name) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(Call.class.getResourceAsStream(METADATA + name), name)) {
      return new ObjectMapper().readTree(in);
    }
  }

  /** The classes that call a method of that name of the JDK's reflection. */
  private static Set<String> callers(String names) {
    Pattern wanted = Pattern.compile(names);
    Set<String> callers = new TreeSet<>();
    for (JavaClass one : classes) {
      for (JavaMethodCall call : one.getMethodCallsFromSelf()) {
        String owner = call.getTargetOwner().getName();
        boolean reflection =
            owner.equals("java.lang.Class")
                || owner.equals("java.lang.ClassLoader")
                || owner.startsWith("java.lang.reflect.")
                || owner.equals("java.util.ServiceLoader");
        if (reflection && wanted.matcher(call.getTarget().getName()).matches()) {
          callers.add(one.getName().replaceFirst("\\$.*", ""));
        }
      }
    }
    return callers;
  }
}
