package io.github.kiwoomjava.codegen.processor;

import static com.google.testing.compile.CompilationSubject.assertThat;
import static io.github.kiwoomjava.codegen.processor.Compilations.packageInfo;
import static io.github.kiwoomjava.codegen.processor.Compilations.source;
import static io.github.kiwoomjava.codegen.processor.Compilations.strict;

import com.google.testing.compile.Compilation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.tools.JavaFileObject;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ErrorMessagesTest {
  private static final String PLAIN = "@GenerateKiwoomClient(operations = \"ka10010\")";

  @TempDir Path folder;

  @Test
  void an_unknown_operation_is_marked_with_the_ids_that_are_near() {
    JavaFileObject file =
        packageInfo(
            "a.b", "@GenerateKiwoomClient(\n  operations = {\n    \"ka10010\",\n    \"ka1008x\"})");
    Compilation compilation = strict().compile(file);
    assertThat(compilation)
        .hadErrorContaining("no sheet has the id 'ka1008x': ka10080? ka10081? ka10082?")
        .inFile(file)
        .onLine(4);
    assertThat(compilation).hadErrorCount(1);
  }

  @Test
  void an_id_in_the_wrong_case_is_unknown() {
    assertThat(
            strict().compile(packageInfo("a.b", "@GenerateKiwoomClient(operations=\"KA10010\")")))
        .hadErrorContaining("'KA10010': ka10010?");
  }

  @Test
  void an_unknown_group_is_marked_with_the_groups_that_are_near() {
    JavaFileObject file =
        packageInfo("a.b", "@GenerateKiwoomClient(\n  groups = {\"etf\",\n  \"charts\"})");
    assertThat(strict().compile(file))
        .hadErrorContaining("there is no group 'charts': chart?")
        .inFile(file)
        .onLine(3);
  }

  @Test
  void a_client_whose_name_is_no_name_is_marked() {
    JavaFileObject file = packageInfo("a.b", "@GenerateKiwoomClient(\n  name = \"my client\")");
    assertThat(strict().compile(file))
        .hadErrorContaining("the client's name 'my client' is no Java name; write one such as")
        .inFile(file)
        .onLine(2);
  }

  @Test
  void a_type_in_no_package_has_no_place_for_a_client() {
    JavaFileObject file =
        source(
            "Config",
            "@io.github.kiwoomjava.codegen.annotations.GenerateKiwoomClient",
            "interface Config {}");
    assertThat(strict().compile(file))
        .hadErrorContaining("and this is in none; put it into a package")
        .inFile(file)
        .onLine(1);
  }

  @Test
  void a_client_with_the_name_of_a_written_class_clashes() {
    JavaFileObject file =
        source(
            "a.b.Kiwoom",
            "package a.b;",
            "@io.github.kiwoomjava.codegen.annotations.GenerateKiwoomClient",
            "interface Kiwoom {}");
    Compilation compilation = strict().compile(file);
    assertThat(compilation)
        .hadErrorContaining("the client has a class a.b.Kiwoom, which is also written by hand")
        .inFile(file)
        .onLine(2);
    assertThat(compilation).hadErrorCount(1);
  }

  @Test
  void two_annotations_cannot_make_the_same_class() {
    JavaFileObject one = annotated("One");
    JavaFileObject two = annotated("Two");
    assertThat(strict().compile(one, two))
        .hadErrorContaining("is already generated for the annotation on a.b.One; join the two")
        .inFile(two)
        .onLine(2);
  }

  private static JavaFileObject annotated(String name) {
    return source(
        "a.b." + name,
        "package a.b;",
        "@io.github.kiwoomjava.codegen.annotations.GenerateKiwoomClient(",
        "    name = \"" + name + "Client\", operations = \"ka10010\")",
        "interface " + name + " {}");
  }

  @Test
  void without_a_spec_it_says_where_one_comes_from() {
    JavaFileObject file = packageInfo("a.b", PLAIN);
    assertThat(strict().withoutSpec().compile(file))
        .hadErrorContaining(
            "there is no spec: add io.github.kiwoomjava:kiwoom-spec to the annotation processor"
                + " path, or name a canonical JSON with -Akiwoom.spec=FILE")
        .inFile(file)
        .onLine(1);
  }

  @Test
  void an_option_that_names_nothing_is_an_error() {
    assertThat(strict().withSpec("").compile(packageInfo("a.b", PLAIN)))
        .hadErrorContaining("-Akiwoom.spec= names no file; write its absolute path");
  }

  @Test
  void a_spec_that_does_not_exist_is_named_in_full() {
    Path missing = folder.resolve("missing.json");
    assertThat(strict().withSpec(missing).compile(packageInfo("a.b", PLAIN)))
        .hadErrorContaining(missing + " does not exist; name a canonical JSON");
  }

  @Test
  void a_workbook_is_referred_to_those_who_can_read_it() throws IOException {
    Path workbook = Files.createFile(folder.resolve("kiwoom.xlsx"));
    assertThat(strict().withSpec(workbook).compile(packageInfo("a.b", PLAIN)))
        .hadErrorContaining(
            "is no JSON file; the processor reads canonical JSON only: write it with 'mvn"
                + " kiwoom:inspect -Dkiwoom.source=SOURCE -Dkiwoom.json=FILE'");
  }

  @Test
  void a_folder_of_sheets_is_referred_to_those_who_can_read_it() {
    assertThat(strict().withSpec(folder).compile(packageInfo("a.b", PLAIN)))
        .hadErrorContaining("the folder holds no spec.json; the processor reads canonical JSON");
  }

  @Test
  void a_broken_spec_says_where_it_is_broken() throws IOException {
    Path json = Files.writeString(folder.resolve("spec.json"), "{\n\"operations\": [,]}");
    assertThat(strict().withSpec(json).compile(packageInfo("a.b", PLAIN)))
        .hadErrorContaining("spec.json");
  }

  @Test
  void a_spec_that_cannot_be_is_refused() throws IOException {
    Path json =
        Files.writeString(
            folder.resolve("spec.json"),
            "{\"schemaVersion\":1,\"operations\":[{\"id\":\"a\"}],\"errorCodes\":[]}");
    assertThat(strict().withSpec(json).compile(packageInfo("a.b", PLAIN)))
        .hadErrorContaining(json.toString());
  }

  @Test
  void a_spec_that_the_annotation_names_must_be_there() {
    JavaFileObject file =
        packageInfo("a.b", "@GenerateKiwoomClient(\n  spec = \"com/example/none.json\")");
    assertThat(strict().compile(file))
        .hadErrorContaining("spec = \"com/example/none.json\" is no resource on the class path")
        .inFile(file)
        .onLine(2);
  }

  @Test
  void what_no_table_names_is_listed_up_to_a_point() throws IOException {
    StringBuilder fields = new StringBuilder();
    for (int i = 0; i < 20; i++) {
      fields
          .append(i == 0 ? "" : ",")
          .append("{\"element\":\"zz_")
          .append(i)
          .append("\",\"label\":\"없는말")
          .append(i)
          .append("\",\"type\":\"STRING\",\"requirement\":\"OPTIONAL\",\"origin\":\"TABLE\"}");
    }
    Path json =
        Files.writeString(
            folder.resolve("own.json"),
            "{\"schemaVersion\":1,\"operations\":[{\"id\":\"zz1\",\"name\":\"내것\",\"menu\":[],"
                + "\"effect\":\"QUERY\",\"transport\":\"REST\",\"method\":\"POST\","
                + "\"path\":\"/api/dostk/zz\",\"hosts\":{},"
                + "\"request\":{\"headers\":[],\"bodies\":[{\"title\":null,\"fields\":[]}]},"
                + "\"response\":{\"headers\":[],\"bodies\":[{\"title\":null,\"fields\":["
                + fields
                + "]}]},\"examples\":{\"request\":[],\"response\":[]}}],\"errorCodes\":[]}");
    JavaFileObject strict = packageInfo("a.b", "@GenerateKiwoomClient");
    Compilation compilation = strict().withSpec(json).compile(strict);
    assertThat(compilation).hadErrorContaining("zz_0");
    assertThat(compilation).hadErrorContaining("more errors in the spec");
    assertThat(compilation).hadErrorContaining("with unnamed = WIRE, what no reviewed table names");
    assertThat(compilation).hadErrorCount(12);
    assertThat(
            strict()
                .withSpec(json)
                .compile(
                    packageInfo(
                        "a.b",
                        "@GenerateKiwoomClient(unnamed = GenerateKiwoomClient.Unnamed.WIRE)")))
        .succeededWithoutWarnings();
  }
}
