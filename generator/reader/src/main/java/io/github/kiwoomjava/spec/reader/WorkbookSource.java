package io.github.kiwoomjava.spec.reader;

import io.github.kiwoomjava.spec.finding.FindingCollector;
import io.github.kiwoomjava.spec.model.Where;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.exceptions.OpenXML4JException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackagePart;
import org.apache.poi.util.XMLHelper;
import org.apache.poi.xssf.eventusermodel.XSSFReader;
import org.apache.poi.xssf.usermodel.XSSFRelation;
import org.jspecify.annotations.Nullable;
import org.xml.sax.ContentHandler;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.XMLReader;

/**
 * An .xlsx workbook, read by events: the user model would need twice the memory and time.
 *
 * <p>One broken sheet does not keep the others from being read.
 */
final class WorkbookSource implements SheetSource {
  private final Path path;
  private final String file;
  private final FindingCollector findings;
  private Optional<LocalDate> edition = Optional.empty();

  WorkbookSource(Path path, String file, FindingCollector findings) {
    this.path = path;
    this.file = file;
    this.findings = findings;
  }

  @Override
  public List<RawSheet> sheets() {
    try (OPCPackage workbook = OPCPackage.open(GuardedZip.open(path))) {
      try {
        return sheets(workbook);
      } finally {
        workbook.revert();
      }
    } catch (IOException
        | OpenXML4JException
        | SAXException
        | ParserConfigurationException
        | RuntimeException e) {
      // POI reports damage by many unchecked exceptions, too; each of them means the same here.
      findings.add(WorkbookFault.of(e, Where.file(file)));
      return List.of();
    }
  }

  @Override
  public Optional<LocalDate> edition() {
    return edition;
  }

  private List<RawSheet> sheets(OPCPackage workbook)
      throws IOException, OpenXML4JException, SAXException, ParserConfigurationException {
    edition =
        workbook
            .getPackageProperties()
            .getModifiedProperty()
            .map(day -> LocalDate.ofInstant(day.toInstant(), ZoneOffset.UTC));
    XSSFReader reader = new XSSFReader(workbook);
    SharedStringsHandler shared = new SharedStringsHandler();
    for (PackagePart part : workbook.getPartsByContentType(sharedStringsType())) {
      try (InputStream stream = part.getInputStream()) {
        parse(stream, shared);
      }
    }
    WorkbookHandler entries = new WorkbookHandler();
    try (InputStream stream = reader.getWorkbookData()) {
      parse(stream, entries);
    }
    NumberText numbers = new NumberText(reader::getStylesTable);
    CellBudget budget = new CellBudget();
    List<RawSheet> sheets = new ArrayList<>();
    for (WorkbookHandler.Entry entry : entries.entries()) {
      RawSheet sheet = sheet(reader, entry, shared.strings(), numbers, budget);
      if (sheet != null) {
        sheets.add(sheet);
      }
    }
    return sheets;
  }

  private static String sharedStringsType() {
    return XSSFRelation.SHARED_STRINGS.getContentType();
  }

  private @Nullable RawSheet sheet(
      XSSFReader reader,
      WorkbookHandler.Entry entry,
      List<String> strings,
      NumberText numbers,
      CellBudget budget)
      throws ParserConfigurationException {
    Where where = Where.sheet(file, entry.name());
    SheetHandler handler = new SheetHandler(where, strings, numbers, budget, findings);
    try (InputStream stream = reader.getSheet(entry.relation())) {
      parse(stream, handler);
    } catch (IOException | OpenXML4JException | SAXException | RuntimeException e) {
      findings.add(WorkbookFault.of(e, where.row(handler.row())));
      return null;
    }
    if (entry.hidden()) {
      findings.add(
          FindingCode.SHEET_HIDDEN.at(where, "the sheet is hidden; it was read all the same"));
    }
    return new RawSheet(entry.name(), where, handler.rows());
  }

  private static void parse(InputStream stream, ContentHandler handler)
      throws IOException, SAXException, ParserConfigurationException {
    XMLReader xml = XMLHelper.newXMLReader();
    xml.setContentHandler(handler);
    xml.parse(new InputSource(stream));
  }
}
