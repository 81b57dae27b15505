package io.github.kiwoomjava.spec.reader;

import io.github.kiwoomjava.spec.finding.Finding;
import io.github.kiwoomjava.spec.model.Where;
import java.io.FileNotFoundException;
import java.nio.file.NoSuchFileException;
import java.util.Locale;
import org.apache.poi.EmptyFileException;
import org.apache.poi.UnsupportedFileFormatException;

/** Says in our words what POI found wrong with a workbook. */
final class WorkbookFault {
  private WorkbookFault() {}

  static Finding of(Throwable thrown, Where where) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      String message = cause.getMessage() == null ? "" : cause.getMessage();
      String lower = message.toLowerCase(Locale.ROOT);
      if (cause instanceof GuardedZip.ZipBombException || lower.contains("zip bomb")) {
        return FindingCode.WORKBOOK_HOSTILE.at(
            where, "unpacks to far more than it holds (a zip bomb?): " + message);
      }
      if (lower.contains("doctype")) {
        return FindingCode.WORKBOOK_HOSTILE.at(
            where, "a part has a DOCTYPE, which no workbook needs; save it again with Excel");
      }
      if (cause instanceof NoSuchFileException || cause instanceof FileNotFoundException) {
        return FindingCode.SOURCE_UNREADABLE.at(where, "the file does not exist");
      }
      if (cause instanceof EmptyFileException) {
        return FindingCode.NOT_A_WORKBOOK.at(where, "the file is empty");
      }
      if (cause instanceof UnsupportedFileFormatException
          || lower.contains("archive is not a zip archive")
          || lower.contains("not a valid ooxml")) {
        return FindingCode.NOT_A_WORKBOOK.at(
            where, "the file is no .xlsx workbook, or its end is missing; download it again");
      }
    }
    String message =
        thrown.getMessage() == null ? thrown.getClass().getSimpleName() : thrown.getMessage();
    return FindingCode.WORKBOOK_BROKEN.at(
        where, "the workbook is damaged here; download it again (" + message + ")");
  }
}
