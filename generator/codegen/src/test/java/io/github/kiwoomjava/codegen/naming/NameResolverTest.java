package io.github.kiwoomjava.codegen.naming;

import static io.github.kiwoomjava.codegen.testing.Specs.field;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.kiwoomjava.codegen.naming.NamedField.Source;
import io.github.kiwoomjava.codegen.tables.FieldKey;
import io.github.kiwoomjava.codegen.tables.Section;
import io.github.kiwoomjava.codegen.testing.TextTables;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NameResolverTest {
  private final NameResolver resolver =
      new NameResolver(
          new TextTables()
              .with(
                  "naming/terms.tsv",
                  "korean|english",
                  "가|price",
                  "현재가|current price",
                  "등락율|change rate",
                  "요청|-",
                  "ELW|elw",
                  "=기 준가|reference price",
                  "기준|base",
                  "일|day")
              .with(
                  "naming/overrides.tsv",
                  "operation|section|path|label|name|type|reason",
                  "ka1|response|list/a||exactName|Row|",
                  "*|*|a|등락율|globalName||",
                  "*|*|b||anyLabel||")
              .with(
                  "naming/fids.tsv", "fid|label|name", "10|현재가|fidName", "12|등락율|one", "12|비율|two")
              .load());

  @Test
  void prefersTheExactLine() {
    assertThat(named("list/a", "등락율")).contains(new NamedField("exactName", "Row", Source.EXACT));
  }

  @Test
  void thenTheLineForAllOperations() {
    assertThat(named("a", "등락율")).contains(new NamedField("globalName", "", Source.GLOBAL));
    assertThat(named("b", "무엇")).contains(new NamedField("anyLabel", "", Source.GLOBAL));
  }

  @Test
  void thenTheFid() {
    assertThat(named("values/10", "현재가")).contains(new NamedField("fidName", "", Source.FID));
    assertThat(named("values/10", "")).contains(new NamedField("fidName", "", Source.FID));
  }

  @Test
  void guessesNoFidThatMeansTwoThings() {
    assertThat(named("values/12", "비율")).map(NamedField::name).contains("two");
    assertThat(named("values/12", "")).isEmpty();
  }

  @Test
  void thenTheDictionaryWithTheLongestTermFirst() {
    assertThat(named("x", "현재가")).map(NamedField::name).contains("currentPrice");
    assertThat(named("x", "ELW 5일(등락율) 요청")).map(NamedField::name).contains("elw5DayChangeRate");
  }

  @Test
  void takesAWholeLabelBeforeItsParts() {
    assertThat(named("x", "기준가")).map(NamedField::name).contains("referencePrice");
    assertThat(named("x", "기준일")).map(NamedField::name).contains("baseDay");
  }

  @Test
  void readsEntitiesOfEntities() {
    assertThat(named("x", "&amp;#39;현재가&#39;")).map(NamedField::name).contains("currentPrice");
  }

  @Test
  void leavesALabelUnnamedOfWhichOnePartIsUnknown() {
    assertThat(named("x", "현재가누적")).isEmpty();
  }

  private Optional<NamedField> named(String path, String label) {
    FieldKey key = new FieldKey("ka1", Section.RESPONSE, path);
    return resolver.resolve(key, field(key.element(), label));
  }
}
