package io.github.kiwoomjava.spec.reader;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.SourceSpan;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;

/** A sheet in our own form to rows: headings and fences are rows of one cell. */
final class CanonicalText {
  private static final Parser PARSER =
      Parser.builder()
          .extensions(List.of(TablesExtension.create()))
          .maxOpenBlockParsers(50)
          .includeSourceSpans(IncludeSourceSpans.BLOCKS)
          .build();

  private final List<RawRow> rows = new ArrayList<>();
  private String title = "";

  private CanonicalText() {}

  static RawSheetText read(String text) {
    CanonicalText reader = new CanonicalText();
    for (Node node = PARSER.parse(text).getFirstChild(); node != null; node = node.getNext()) {
      reader.take(node);
    }
    return new RawSheetText(reader.title, reader.rows);
  }

  private void take(Node node) {
    if (node instanceof TableBlock) {
      for (Node part = node.getFirstChild(); part != null; part = part.getNext()) {
        for (Node row = part.getFirstChild(); row != null; row = row.getNext()) {
          if (row instanceof TableRow) {
            takeRow(row);
          }
        }
      }
    } else if (node instanceof FencedCodeBlock code) {
      rows.add(new RawRow(line(node) + 1, List.of(code.getLiteral().stripTrailing())));
    } else if (node instanceof HtmlBlock) {
      return; // comments of reviewers
    } else {
      String text = text(node);
      if (node instanceof Heading heading && heading.getLevel() == 1 && title.isEmpty()) {
        title = text;
      } else {
        rows.add(new RawRow(line(node), List.of(text)));
      }
    }
  }

  private void takeRow(Node row) {
    List<String> cells = new ArrayList<>();
    for (Node cell = row.getFirstChild(); cell != null; cell = cell.getNext()) {
      cells.add(text(cell));
    }
    rows.add(new RawRow(line(row), cells));
  }

  private static int line(Node node) {
    List<SourceSpan> spans = node.getSourceSpans();
    return spans.isEmpty() ? 0 : spans.get(0).getLineIndex() + 1;
  }

  private static String text(Node node) {
    StringBuilder text = new StringBuilder();
    collect(node, text);
    return text.toString();
  }

  private static void collect(Node node, StringBuilder text) {
    if (node instanceof Text literal) {
      text.append(literal.getLiteral());
    } else if (node instanceof Code code) {
      text.append(code.getLiteral());
    } else if (node instanceof HtmlInline html) {
      text.append(html.getLiteral().matches("<br */?>") ? "\n" : html.getLiteral());
    } else if (node instanceof SoftLineBreak || node instanceof HardLineBreak) {
      text.append('\n');
    } else {
      for (Node child = node.getFirstChild(); child != null; child = child.getNext()) {
        collect(child, text);
      }
    }
  }
}
