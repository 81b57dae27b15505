package io.github.kiwoomjava.cli.mcp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.kiwoomjava.client.ApiCatalog;
import io.github.kiwoomjava.runtime.message.ApiOperation;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class ProposalsTest {
  private static final ApiOperation<?, ?> BUY = ApiCatalog.operation("kt10000").orElseThrow();

  private Instant now = Instant.parse("2026-11-20T01:00:00Z");
  private final Proposals proposals = new Proposals(new TestClock());

  private final class TestClock extends Clock {
    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }

  @Test
  void a_proposal_can_be_taken_once() throws ToolRefusal {
    String id = proposals.add(BUY, "request");
    assertThat(proposals.take(id).request()).isEqualTo("request");
    assertThatThrownBy(() -> proposals.take(id)).hasMessageContaining("no such proposal");
  }

  @Test
  void a_proposal_runs_out_after_a_minute_and_cannot_be_taken_later() throws ToolRefusal {
    String id = proposals.add(BUY, "request");
    now = now.plusSeconds(60);
    assertThatThrownBy(() -> proposals.take(id)).hasMessageContaining("run out");
    assertThatThrownBy(() -> proposals.take(id)).hasMessageContaining("no such proposal");
  }

  @Test
  void proposals_that_nobody_confirms_do_not_pile_up() throws ToolRefusal {
    for (int i = 0; i < 20; i++) {
      proposals.add(BUY, i);
    }
    assertThatThrownBy(() -> proposals.add(BUY, "more")).hasMessageContaining("Too many");
    now = now.plusSeconds(61);
    assertThat(proposals.add(BUY, "later")).isNotBlank();
  }
}
