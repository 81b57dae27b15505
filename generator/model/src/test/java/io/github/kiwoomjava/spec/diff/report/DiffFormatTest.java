package io.github.kiwoomjava.spec.diff.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.kiwoomjava.spec.diff.Change;
import io.github.kiwoomjava.spec.diff.ChangeKind;
import io.github.kiwoomjava.spec.diff.Level;
import io.github.kiwoomjava.spec.diff.Section;
import io.github.kiwoomjava.spec.diff.SpecDiff;
import io.github.kiwoomjava.spec.diff.SpecDiff.OperationTitle;
import io.github.kiwoomjava.spec.diff.Verdict;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DiffFormatTest {
  private static final Verdict ADDITION =
      new Verdict(Level.COMPATIBLE, Level.COMPATIBLE, Level.COMPATIBLE);
  private static final Verdict BREAKING = new Verdict(Level.RISKY, Level.BREAKING, Level.BREAKING);

  private static final SpecDiff DIFF =
      new SpecDiff(
          List.of(
              change(ChangeKind.OPERATION_ADDED, null, null, null, "새 요청", ADDITION),
              change(
                  ChangeKind.FIELD_REMOVED,
                  Section.RESPONSE,
                  "list/upd_rt",
                  "수정비율 (OPTIONAL, 20)",
                  null,
                  BREAKING),
              change(
                  ChangeKind.LENGTH_CHANGED,
                  Section.REQUEST,
                  "stk_cd",
                  "6",
                  "20",
                  new Verdict(Level.COMPATIBLE, Level.NONE, Level.NONE))),
          Map.of("ka10081", new OperationTitle("주식일봉차트조회요청", "dostk/chart")));

  @Test
  void json_has_every_name_in_every_change() throws Exception {
    JsonNode json = JsonMapper.builder().build().readTree(DiffFormat.JSON.render(DIFF));

    assertThat(json.toString())
        .isEqualTo(
            """
            {"changes":[\
            {"kind":"OPERATION_ADDED","operation":"ka10081","section":null,"path":null,\
            "old":null,"new":"새 요청",\
            "verdict":{"wire":"COMPATIBLE","source":"COMPATIBLE","binary":"COMPATIBLE"}},\
            {"kind":"FIELD_REMOVED","operation":"ka10081","section":"RESPONSE",\
            "path":"list/upd_rt","old":"수정비율 (OPTIONAL, 20)","new":null,\
            "verdict":{"wire":"RISKY","source":"BREAKING","binary":"BREAKING"}},\
            {"kind":"LENGTH_CHANGED","operation":"ka10081","section":"REQUEST","path":"stk_cd",\
            "old":6,"new":20,"verdict":{"wire":"COMPATIBLE","source":"NONE","binary":"NONE"}}],\
            "verdict":"BREAKING","bump":"MAJOR"}""");
  }

  @Test
  void text_is_grouped_and_aligned() {
    assertThat(DiffFormat.TEXT.render(DIFF))
        .isEqualTo(
            """
            3 changes: 1 breaking, 0 risky, 2 compatible, 0 of text only. \
            Verdict BREAKING, version MAJOR.

            Operations added
              ka10081 주식일봉차트조회요청 (dostk/chart)

            ka10081 주식일봉차트조회요청 (dostk/chart)
              breaking    field removed     response list/upd_rt  수정비율 (OPTIONAL, 20)\
              [wire risky, source, binary]
              compatible  length            request stk_cd        6 -> 20
            """);
  }

  @Test
  void markdown_has_what_breaks_before_the_rest() {
    assertThat(DiffFormat.MARKDOWN.render(DIFF))
        .containsSubsequence(
            "### New operations",
            "- `ka10081` 주식일봉차트조회요청",
            "### Breaking",
            "  - field removed, response `list/upd_rt`: 수정비율 \\(OPTIONAL, 20\\)",
            "### Compatible",
            "  - length, request `stk_cd`: 6 → 20");
  }

  @Test
  void the_page_holds_every_change_and_asks_nobody() {
    String page = DiffFormat.HTML.render(DIFF);

    assertThat(page.split("<tr data-level=", -1)).hasSize(DIFF.changes().size() + 1);
    assertThat(page)
        .contains("default-src 'none'", "<option>dostk/chart</option>", "list/upd_rt")
        .doesNotContain("http://", "https://", "src=", "@import", "url(");
  }

  @Test
  void nothing_that_a_sheet_says_becomes_markup() {
    String hostile = "</td><script>alert(1)</script>\"'&\u0000\u202e`*_[x](y)|\u001b[31m";
    SpecDiff diff =
        new SpecDiff(
            List.of(
                new Change(
                    ChangeKind.LABEL_CHANGED,
                    hostile,
                    Section.REQUEST,
                    hostile,
                    hostile,
                    hostile + "x",
                    BREAKING)),
            Map.of(hostile, new OperationTitle(hostile, hostile)));

    assertThat(DiffFormat.HTML.render(diff))
        .doesNotContain("<script>alert", "\u0000", "\u202e", "\u001b", "=\"" + hostile)
        .contains("&lt;script&gt;alert(1)&lt;/script&gt;");
    assertThat(DiffFormat.TEXT.render(diff)).doesNotContain("\u001b", "\u0000", "\u202e");
    assertThat(DiffFormat.MARKDOWN.render(diff))
        .doesNotContain("\n</td>", ": <", "\u001b")
        .contains(": &lt;/td\\>&lt;script\\>alert\\(1\\)");
  }

  @Test
  void no_change_is_said_in_every_form() {
    SpecDiff none = new SpecDiff(List.of(), Map.of());

    assertThat(DiffFormat.TEXT.render(none)).isEqualTo("No change.\n");
    assertThat(DiffFormat.MARKDOWN.render(none)).isEqualTo("No change.\n");
    assertThat(DiffFormat.JSON.render(none)).contains("\"verdict\" : \"NONE\"", "\"NONE\"");
    assertThat(DiffFormat.HTML.render(none)).contains("0 changes", "Nothing to show.");
  }

  private static Change change(
      ChangeKind kind,
      @Nullable Section section,
      @Nullable String path,
      @Nullable String old,
      @Nullable String now,
      Verdict verdict) {
    return new Change(kind, "ka10081", section, path, old, now, verdict);
  }
}
