package springboot;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.kiwoomjava.client.Kiwoom;
import io.github.kiwoomjava.mock.MockKiwoom;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

@SpringBootTest(properties = "kiwoom.app-key=")
class WithoutKeysTest {
  @Autowired private Kiwoom kiwoom;
  @Autowired private MockKiwoom mock;

  @Test
  void the_client_talks_to_a_mock_in_this_process() {
    assertThat(kiwoom.domestic().stock().basicInfo("005930").execute().stockName())
        .isEqualTo("삼성전자");
    assertThat(mock.requests("ka10001")).isNotEmpty();
  }
}
