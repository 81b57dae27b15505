package io.github.kiwoomjava.cli.mcp;

import io.github.kiwoomjava.runtime.message.ApiOperation;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Orders that were proposed and may be confirmed, each once and within a minute. What is confirmed
 * is gone before it is sent, so that nothing can send it again.
 */
final class Proposals {
  static final Duration LIFE = Duration.ofMinutes(1);
  private static final int MOST = 20;

  private final Clock clock;
  private final SecureRandom random = new SecureRandom();
  private final Map<String, Proposal> open = new LinkedHashMap<>();

  /** An order that was not sent. */
  record Proposal(ApiOperation<?, ?> operation, Object request, Instant until) {}

  Proposals(Clock clock) {
    this.clock = clock;
  }

  /** Keeps an order; the id under which it can be confirmed. */
  synchronized String add(ApiOperation<?, ?> operation, Object request) throws ToolRefusal {
    Instant now = clock.instant();
    open.values().removeIf(proposal -> !now.isBefore(proposal.until()));
    if (open.size() >= MOST) {
      throw new ToolRefusal("Too many orders are proposed; confirm or wait for a minute");
    }
    byte[] id = new byte[6];
    random.nextBytes(id);
    String name = HexFormat.of().formatHex(id);
    open.put(name, new Proposal(operation, request, now.plus(LIFE)));
    return name;
  }

  /** Takes an order out. */
  synchronized Proposal take(String id) throws ToolRefusal {
    Proposal proposal = open.remove(id);
    if (proposal == null) {
      throw new ToolRefusal(
          "There is no such proposal: it was confirmed before, has run out, or never was. Look at"
              + " get_open_orders and get_executions before proposing the order again");
    }
    if (!clock.instant().isBefore(proposal.until())) {
      throw new ToolRefusal("The proposal has run out after a minute; nothing was sent");
    }
    return proposal;
  }
}
