package quickstart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class QuickstartTest {
  @Test
  void shows_typed_answers_with_their_labels_and_all_pages() {
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    Quickstart.askMock(new PrintStream(printed, true, StandardCharsets.UTF_8));

    String text = printed.toString(StandardCharsets.UTF_8);
    assertThat(text)
        .contains("ka10010", "arbitrageEntrustedNetBuyQuantity", "차익위탁순매수수량")
        .contains("ka10081", "closePrice", "Page 1", "Page 2", "Page 3");
  }
}
