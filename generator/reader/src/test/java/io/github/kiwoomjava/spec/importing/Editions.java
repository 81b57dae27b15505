package io.github.kiwoomjava.spec.importing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Two small editions as folders of sheets, and what a folder holds. */
final class Editions {
  private static final String SHEET =
      """
      # 시세요청(%1$s)

      | 항목 | 값 |
      | --- | --- |
      | API ID | %1$s |
      | API 명 | 시세요청 |
      | Method | POST |
      | 운영 도메인 | https://api.kiwoom.com |
      | URL | /api/dostk/mrkcond |

      ## Request

      | 구분 | Element | 한글명 | Type | Required | Length | Description |
      | --- | --- | --- | --- | --- | --- | --- |
      | Body | stk_cd | 종목코드 | String | Y | 20 | 거래소별 종목코드를 넣습니다 |

      ## Response

      | 구분 | Element | 한글명 | Type | Required | Length | Description |
      | --- | --- | --- | --- | --- | --- | --- |
      | Body | cur_prc | %2$s | String | N | 20 | |

      ## Request Example

      ```json
      {"stk_cd": "005930"}
      ```

      ## Response Example

      ```json
      {"cur_prc": "-82000"}
      ```
      """;

  static final LocalDate OLD_DAY = LocalDate.of(2026, 1, 10);
  static final LocalDate NEXT_DAY = LocalDate.of(2026, 2, 10);

  private Editions() {}

  static LocalDate day(Path source) {
    return source.endsWith("old") ? OLD_DAY : NEXT_DAY;
  }

  static Path old(Path folder) throws IOException {
    return edition(folder, "현재가", "zz90001", "zz90002");
  }

  static Path next(Path folder) throws IOException {
    return edition(folder, "기준가", "zz90002", "zz90003");
  }

  private static Path edition(Path folder, String label, String... ids) throws IOException {
    Files.createDirectories(folder);
    for (String id : ids) {
      Files.writeString(
          folder.resolve(id + ".md"), SHEET.formatted(id, label), StandardCharsets.UTF_8);
    }
    return folder;
  }

  static SpecImporter importer(Path spec, Disk disk) {
    return new SpecImporter(spec, id -> "quotes/" + id + ".md", false, disk);
  }

  /** Every file below a folder, hidden ones too. */
  static Map<String, String> texts(Path root) throws IOException {
    Map<String, String> texts = new TreeMap<>();
    try (Stream<Path> paths = Files.walk(root)) {
      for (Path path : paths.filter(Files::isRegularFile).toList()) {
        texts.put(root.relativize(path).toString().replace('\\', '/'), Files.readString(path));
      }
    }
    return texts;
  }
}
