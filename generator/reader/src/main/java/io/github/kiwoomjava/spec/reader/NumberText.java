package io.github.kiwoomjava.spec.reader;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.Locale;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.ss.usermodel.DataFormatter;
import org.apache.poi.xssf.model.StylesTable;
import org.apache.poi.xssf.usermodel.XSSFCellStyle;
import org.jspecify.annotations.Nullable;

/** The text that Excel shows for a number: 20, not 20.0, and 005930 where the format says so. */
final class NumberText {
  interface Styles {
    StylesTable load() throws IOException, InvalidFormatException;
  }

  private final Styles source;
  private final DataFormatter formatter = new DataFormatter(Locale.ROOT);
  // Loaded late: it is slow, and most workbooks have text cells only.
  private @Nullable StylesTable styles;

  NumberText(Styles source) {
    this.source = source;
  }

  String of(String number, int style) {
    BigDecimal value;
    try {
      value = new BigDecimal(number.strip());
    } catch (NumberFormatException e) {
      return number;
    }
    String format = style == 0 ? null : format(style);
    if (format == null || format.equalsIgnoreCase("General") || format.equals("@")) {
      boolean printable = Math.abs(value.scale()) < 50 && value.precision() < 50;
      return printable && value.signum() != 0
          ? value.stripTrailingZeros().toPlainString()
          : value.signum() == 0 ? "0" : value.toString();
    }
    return formatter.formatRawCellContents(value.doubleValue(), style, format);
  }

  private @Nullable String format(int style) {
    try {
      if (styles == null) {
        styles = source.load();
      }
      if (styles == null || style < 0 || style >= styles.getNumCellStyles()) {
        return null;
      }
      XSSFCellStyle cell = styles.getStyleAt(style);
      return cell.getDataFormatString();
    } catch (IOException | InvalidFormatException e) {
      return null;
    }
  }
}
