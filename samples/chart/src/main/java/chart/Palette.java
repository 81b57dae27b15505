package chart;

import java.awt.Color;
import java.awt.Font;
import java.awt.GraphicsEnvironment;
import java.util.List;
import java.util.stream.Stream;

/** Colours and fonts. In Korea, what rises is red and what falls is blue. */
final class Palette {
  static final Color RISE = new Color(0xD2, 0x2F, 0x2F);
  static final Color FALL = new Color(0x1F, 0x5F, 0xC4);
  static final Color FLAT = new Color(0x75, 0x7C, 0x85);
  static final Color INK = new Color(0x22, 0x26, 0x2B);
  static final Color FAINT = new Color(0x6B, 0x73, 0x7C);
  static final Color GRID = new Color(0xE7, 0xEA, 0xED);
  static final Color SHORT_AVERAGE = new Color(0xE8, 0x9B, 0x16);
  static final Color LONG_AVERAGE = new Color(0x7B, 0x4F, 0xB5);

  private static final List<String> PREFERRED =
      List.of("Noto Sans CJK KR", "Noto Sans KR", "NanumGothic", "Malgun Gothic", "AppleGothic");

  private Palette() {}

  static Color of(Day day) {
    return day.rose() ? RISE : day.fell() ? FALL : FLAT;
  }

  /** A font that can write the text; servers often have none with Hangul. */
  static Font font(String text) {
    return Stream.concat(
            PREFERRED.stream(),
            Stream.of(
                GraphicsEnvironment.getLocalGraphicsEnvironment().getAvailableFontFamilyNames()))
        .map(family -> new Font(family, Font.PLAIN, 13))
        .filter(font -> font.canDisplayUpTo(text) == -1)
        .findFirst()
        .orElseGet(() -> new Font(Font.SANS_SERIF, Font.PLAIN, 13));
  }

  static boolean canWrite(String text) {
    return font(text).canDisplayUpTo(text) == -1;
  }
}
