package io.github.kiwoomjava.spec.reader;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.github.kiwoomjava.spec.finding.FindingCollector;
import io.github.kiwoomjava.spec.model.Where;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The JSON that Kiwoom publishes with its own tools: the workbook's cells by name, all operations
 * below {@code apis}. Each becomes a sheet as the workbook would have it; rows are numbered by the
 * lines of the file.
 */
final class ApiJsonSource implements SheetSource {
  static final String APIS = "apis";
  static final String ERROR_CODES = "error_codes";

  /** What canonical JSON holds; it need not be parsed to its end. */
  private static final String CANONICAL = "operations";

  private final Path path;
  private final String file;
  private final FindingCollector findings;

  ApiJsonSource(Path path, String file, FindingCollector findings) {
    this.path = path;
    this.file = file;
    this.findings = findings;
  }

  /** Whether the file is an object with a member that only Kiwoom's own JSON has. */
  static boolean is(Path path) {
    try (InputStream stream = new BufferedInputStream(Files.newInputStream(path))) {
      return startsAsObject(stream) && hasMember(stream);
    } catch (IOException e) {
      return false; // whoever reads it says what is wrong
    }
  }

  /** Spares files of other kinds a parser. */
  private static boolean startsAsObject(InputStream stream) throws IOException {
    stream.mark(64);
    byte[] start = stream.readNBytes(64);
    stream.reset();
    for (byte b : start) {
      boolean skipped = Character.isWhitespace(b) || b == (byte) 0xef || b == (byte) 0xbb;
      if (!skipped && b != (byte) 0xbf) {
        return b == '{';
      }
    }
    return false;
  }

  private static boolean hasMember(InputStream stream) throws IOException {
    try (JsonParser in = new JsonFactory().createParser(stream)) {
      in.nextToken();
      while (in.nextToken() == JsonToken.FIELD_NAME) {
        String name = in.currentName();
        if (name.equals(APIS) || name.equals(ERROR_CODES)) {
          return true;
        }
        if (name.equals(CANONICAL)) {
          return false;
        }
        in.nextToken();
        in.skipChildren();
      }
      return false;
    }
  }

  @Override
  public List<RawSheet> sheets() {
    Where where = Where.file(file);
    String text = Utf8File.read(path, where, findings);
    if (text == null) {
      return List.of();
    }
    ApiJsonReader reader = new ApiJsonReader(file, findings);
    try (JsonParser in = JsonMapper.builder().build().createParser(text)) {
      reader.read(in);
      if (in.nextToken() != null) {
        findings.add(
            FindingCode.JSON_UNEXPECTED.at(
                where.row(in.currentTokenLocation().getLineNr()),
                "something follows the end of the document; left out"));
      }
    } catch (JsonProcessingException e) {
      findings.add(
          FindingCode.JSON_BROKEN.at(
              reader.where().row(e.getLocation() == null ? 0 : e.getLocation().getLineNr()),
              "no JSON from here on; what stands before was read, download it again ("
                  + e.getOriginalMessage()
                  + ")"));
    } catch (IOException e) {
      findings.add(FindingCode.SOURCE_UNREADABLE.at(where, "cannot be read: " + e.getMessage()));
    }
    return reader.sheets();
  }
}
