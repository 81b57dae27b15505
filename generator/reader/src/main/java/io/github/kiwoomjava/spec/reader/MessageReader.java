package io.github.kiwoomjava.spec.reader;

import io.github.kiwoomjava.spec.finding.FindingCollector;
import io.github.kiwoomjava.spec.model.Body;
import io.github.kiwoomjava.spec.model.Field;
import io.github.kiwoomjava.spec.model.Message;
import io.github.kiwoomjava.spec.model.Where;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The tables of one section to headers and bodies. One reader reads one section. */
final class MessageReader {
  private enum Part {
    HEADER,
    BODY
  }

  private static final class BodyBuilder {
    private @Nullable String title;
    private final NestingBuilder fields;

    BodyBuilder(FindingCollector findings, @Nullable String title) {
      this.fields = new NestingBuilder(findings);
      this.title = title;
    }
  }

  private final Where sheet;
  private final FindingCollector findings;
  private final FieldRowReader rows;
  private final List<Field> headers = new ArrayList<>();
  private final List<BodyBuilder> bodies = new ArrayList<>();
  private @Nullable Part part;
  private boolean tableEnded;
  private boolean headed;

  MessageReader(Where sheet, FindingCollector findings) {
    this.sheet = sheet;
    this.findings = findings;
    this.rows = new FieldRowReader(findings);
    bodies.add(new BodyBuilder(findings, null));
  }

  Message read(List<TableLine> lines) {
    for (TableLine line : lines) {
      if (line instanceof TableLine.Start) {
        tableEnded = !body().fields.isEmpty();
        part = null;
      } else if (line instanceof TableLine.NewBody next) {
        // The first heading names the body that is there from the start.
        if (headed || !body().fields.isEmpty()) {
          bodies.add(new BodyBuilder(findings, next.title()));
        } else {
          body().title = next.title();
        }
        headed = true;
      } else if (line instanceof TableLine.Cells cells) {
        take(cells);
      }
    }
    return new Message(
        headers, bodies.stream().map(body -> new Body(body.title, body.fields.build())).toList());
  }

  private BodyBuilder body() {
    return bodies.get(bodies.size() - 1);
  }

  private void take(TableLine.Cells cells) {
    Where where = sheet.row(cells.row());
    String partCell = cells.cell(Column.PART);
    if (!partCell.isBlank()) {
      part = part(partCell, where);
    }
    String element = cells.cell(Column.ELEMENT);
    if (FieldRowReader.isNameless(element)) {
      if (!cells.isBlankExcept(Column.PART)) {
        findings.add(
            FindingCode.STRAY_ROW.at(
                where,
                "a row without an element is no field; it says " + Snippet.of(said(cells.raw()))));
      }
      return;
    }
    if (part == null) {
      findings.add(
          FindingCode.PART_ASSUMED.at(
              where,
              "nothing says whether " + Snippet.of(element) + " is Header or Body; Body assumed"));
      part = Part.BODY;
    }
    if (part == Part.HEADER) {
      headers.add(rows.read(cells, where).field());
    } else if (isTitle(cells)) {
      if (body().fields.isEmpty() && body().title == null) {
        body().title = element.strip();
      } else {
        bodies.add(new BodyBuilder(findings, element.strip()));
      }
      tableEnded = false;
    } else {
      if (tableEnded && !headed) {
        bodies.add(new BodyBuilder(findings, null));
      }
      tableEnded = false;
      FieldRowReader.Row row = rows.read(cells, where);
      body().fields.add(row.depth(), row.field());
    }
  }

  /** A heading inside of a table: a text where the element stands, and nothing else in the row. */
  private static boolean isTitle(TableLine.Cells cells) {
    return !cells.columns().has(Column.FACTS)
        && !FieldRowReader.looksLikeElement(cells.cell(Column.ELEMENT))
        && cells.isBlankExcept(Column.PART, Column.ELEMENT);
  }

  private Part part(String cell, Where where) {
    return switch (Heading.key(cell)) {
      case "header", "헤더" -> Part.HEADER;
      case "body", "바디", "본문" -> Part.BODY;
      default -> {
        findings.add(
            FindingCode.PART_ASSUMED.at(
                where, Snippet.of(cell) + " is neither Header nor Body; Body assumed"));
        yield Part.BODY;
      }
    };
  }

  private static String said(RawRow row) {
    return String.join(" ", row.cells().stream().filter(cell -> !cell.isBlank()).toList());
  }
}
