package io.github.kiwoomjava.docs.site;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kiwoomjava.codegen.tables.Section;
import io.github.kiwoomjava.codegen.tables.SpecTables;
import io.github.kiwoomjava.docs.Reference;
import io.github.kiwoomjava.docs.ReferenceOperation;
import io.github.kiwoomjava.spec.model.ApiSpec;
import io.github.kiwoomjava.spec.model.Field;
import io.github.kiwoomjava.spec.model.SignMeaning;
import io.github.kiwoomjava.spec.reader.SpecReader;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import java.util.SortedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SiteTest {
  private static final Path SPEC = Path.of("../../spec");
  private static final Pattern LINK = Pattern.compile("(?:href|src)=\"([^\"]*)\"");
  private static final Pattern ID = Pattern.compile(" id=\"([^\"]*)\"");
  private static final int LARGEST_INDEX = 600_000;

  private static Reference reference;
  private static SortedMap<String, String> files;

  @TempDir private Path folder;

  @BeforeAll
  static void build() throws Exception {
    reference = reference(SPEC);
    files = Site.files(reference);
  }

  private static Reference reference(Path sheets) throws Exception {
    ApiSpec spec = new SpecReader().read(sheets).spec();
    return Reference.of(spec, SpecTables.load(SPEC));
  }

  @Test
  void every_operation_has_a_page_with_all_its_fields() {
    for (ReferenceOperation operation : reference.operations()) {
      String page = files.get(Frame.file(operation.id()));
      for (Section section : Section.values()) {
        List<String> elements = new ArrayList<>();
        collect(ListPages.all(operation, section), elements);
        assertThat(elements)
            .as(operation.id())
            .allSatisfy(element -> assertThat(page).contains(">" + element + "</code>"));
      }
    }
  }

  private static void collect(List<Field> fields, List<String> elements) {
    for (Field field : fields) {
      elements.add(field.element());
      collect(field.children(), elements);
    }
  }

  @Test
  void a_sign_is_explained_where_the_sheet_or_the_type_gives_it_a_meaning() {
    assertThat(files.get("ka10081.html")).contains("The sign is the direction of the move");
    for (ReferenceOperation operation : reference.operations()) {
      boolean negative =
          operation.sheet().response().bodies().stream()
              .flatMap(body -> body.fields().stream())
              .anyMatch(field -> field.facts().sign() == SignMeaning.NEGATIVE);
      if (negative) {
        assertThat(files.get(Frame.file(operation.id())))
            .as(operation.id())
            .contains("A negative value is below zero");
      }
    }
  }

  @Test
  void all_links_lead_to_pages_and_places_of_the_site() {
    for (Map.Entry<String, String> file : files.entrySet()) {
      Matcher link = LINK.matcher(file.getKey().endsWith(".html") ? file.getValue() : "");
      while (link.find()) {
        String[] parts = link.group(1).split("#", -1);
        String page = parts[0].isEmpty() ? file.getKey() : parts[0];
        assertThat(files).as(file.getKey()).containsKey(page);
        if (parts.length > 1) {
          assertThat(ids(files.get(page))).as(file.getKey()).contains(parts[1]);
        }
      }
    }
  }

  private static List<String> ids(String page) {
    return ID.matcher(page).results().map(result -> result.group(1)).toList();
  }

  @Test
  void the_same_reference_gives_the_same_bytes() {
    assertThat(Site.files(reference)).isEqualTo(files);
  }

  @Test
  void files_have_names_of_their_own_where_case_does_not_count() {
    assertThat(files.keySet().stream().map(name -> name.toLowerCase(Locale.ROOT)))
        .doesNotHaveDuplicates();
  }

  @Test
  void no_page_runs_or_styles_anything_inline() {
    files.forEach(
        (name, text) -> {
          if (name.endsWith(".html")) {
            assertThat(text)
                .as(name)
                .contains("default-src &#x27;none&#x27;")
                .doesNotContain(" style=\"");
            assertThat(text).as(name).doesNotContainPattern("<script(?![^>]*src=)");
            assertThat(text).as(name).doesNotContainPattern("\\son\\w+=\"");
          }
        });
  }

  @Test
  void the_search_index_is_small() throws Exception {
    ByteArrayOutputStream compressed = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(compressed)) {
      out.write(files.get("search-index.js").getBytes(StandardCharsets.UTF_8));
    }
    assertThat(compressed.size()).isLessThan(LARGEST_INDEX);
  }

  @Test
  void whatever_a_sheet_holds_is_shown_as_text() throws Exception {
    Path sheet;
    try (var sheets = Files.walk(SPEC.resolve("sheets"))) {
      sheet =
          sheets
              .filter(file -> file.getFileName().toString().startsWith("ka10001-"))
              .findAny()
              .orElseThrow();
    }
    String hostile =
        "종목명 <script>alert(1)</script> &lt;b&gt; \" onload=x [a](javascript:alert(2)) \u202Eabc";
    Path copy = folder.resolve(sheet.getFileName().toString());
    Files.writeString(copy, Files.readString(sheet).replace("종목명", hostile));

    SortedMap<String, String> pages = Site.files(reference(folder));

    String page = pages.get("ka10001.html");
    assertThat(page).contains("&lt;script&gt;alert(1)&lt;/script&gt;");
    assertThat(page).doesNotContain("<script>alert").doesNotContain("href=\"javascript:");
    assertThat(page).contains("\ufffdabc").doesNotContain("\u202E");
    assertThat(pages.get("search-index.js")).doesNotContain("</script>").doesNotContain("\u202E");
  }

  @Test
  void our_own_texts_are_complete_in_both_languages() {
    ResourceBundle english = ResourceBundle.getBundle(Texts.BUNDLE, Locale.ROOT);
    ResourceBundle korean = ResourceBundle.getBundle(Texts.BUNDLE, Locale.KOREAN);
    assertThat(korean.getLocale()).isEqualTo(Locale.KOREAN);
    for (String key : english.keySet()) {
      if (!key.endsWith(".code") && !key.endsWith(".terms") && !key.endsWith(".list")) {
        assertThat(korean.getString(key))
            .as(key)
            .isNotBlank()
            .containsPattern("[가-힣]|^[A-Z+0-9a-z]+$");
        assertThat(count(korean.getString(key))).as(key).isEqualTo(count(english.getString(key)));
      }
    }
  }

  private static long count(String text) {
    return text.chars().filter(c -> c == '%').count();
  }
}
