package chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ChartTest {
  private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);

  @TempDir private Path folder;

  @Test
  void the_days_come_from_several_pages_oldest_first_and_no_more_than_wanted() {
    List<Integer> progress = new ArrayList<>();
    try (Connection connection = Connection.mock(FRIDAY)) {
      List<Day> days = new History(connection.kiwoom()).days("005930", FRIDAY, 120, progress::add);

      assertThat(progress).containsExactly(50, 100, 120);
      assertThat(days).hasSize(120);
      assertThat(days).extracting(Day::date).isSorted().doesNotHaveDuplicates().endsWith(FRIDAY);
      assertThat(days)
          .allSatisfy(
              day -> {
                assertThat(day.high()).isGreaterThanOrEqualTo(Math.max(day.open(), day.close()));
                assertThat(day.low()).isLessThanOrEqualTo(Math.min(day.open(), day.close()));
              });
    }
  }

  @Test
  void a_picture_and_a_table_are_written() throws Exception {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    try (Connection connection = Connection.mock(FRIDAY)) {
      new Chart(new PrintStream(printed, true, StandardCharsets.UTF_8))
          .draw(connection, "000660", 80, folder);
    }

    assertThat(printed.toString(StandardCharsets.UTF_8)).contains("SK하이닉스 (000660), 80 days");
    List<String> lines = Files.readAllLines(folder.resolve("000660.csv"));
    assertThat(lines).hasSize(81);
    assertThat(lines.get(0)).isEqualTo("date,open,high,low,close,volume");
    assertThat(lines.get(80)).matches("2026-11-20(,\\d+){5}");

    BufferedImage picture = ImageIO.read(folder.resolve("000660.png").toFile());
    assertThat(picture.getWidth()).isEqualTo(1600);
    assertThat(colours(picture)).contains(Palette.RISE.getRGB(), Palette.FALL.getRGB());
    assertThat(folder.resolve("000660.png.part")).doesNotExist();
  }

  @Test
  void one_day_alone_can_be_drawn() throws Exception {
    Path png = folder.resolve("one.png");
    new Picture("X", "000001", List.of(new Day(FRIDAY, 10, 12, 9, 11, 0))).write(png);
    assertThat(png).isNotEmptyFile();
  }

  private static Set<Integer> colours(BufferedImage picture) {
    Set<Integer> colours = new HashSet<>();
    for (int y = 0; y < picture.getHeight(); y++) {
      for (int x = 0; x < picture.getWidth(); x++) {
        colours.add(picture.getRGB(x, y));
      }
    }
    return colours;
  }
}
