package io.github.kiwoomjava.mock.script;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * How bad the weather is: random delays and faults for all requests, drawn from the seed and the
 * number of the request, so that the same run meets the same faults.
 *
 * @param name for messages and the command line
 * @param shortest the least delay
 * @param longest the greatest delay
 * @param failing the share of requests answered with HTTP 500 or 503, from 0 to 1
 * @param limited the share answered with 1700
 * @param dropped the share whose connection is cut, half of them before the answer's first byte
 */
public record FaultProfile(
    String name,
    Duration shortest,
    Duration longest,
    double failing,
    double limited,
    double dropped) {
  /** No delay, no fault. */
  public static final FaultProfile CALM =
      new FaultProfile("calm", Duration.ZERO, Duration.ZERO, 0, 0, 0);

  /** No fault, but the delays of a busy morning: 50 to 400 ms. */
  public static final FaultProfile SLOW =
      new FaultProfile("slow", Duration.ofMillis(50), Duration.ofMillis(400), 0, 0, 0);

  /** One request in ten has a fault. */
  public static final FaultProfile FLAKY =
      new FaultProfile("flaky", Duration.ZERO, Duration.ofMillis(50), 0.04, 0.03, 0.03);

  /** One request in two has a fault, and all are slow. */
  public static final FaultProfile STORM =
      new FaultProfile("storm", Duration.ofMillis(20), Duration.ofMillis(800), 0.2, 0.15, 0.15);

  public FaultProfile {
    if (shortest.isNegative() || longest.compareTo(shortest) < 0) {
      throw new IllegalArgumentException(
          "delays from " + shortest + " to " + longest + ": must not be negative nor cross");
    }
    if (failing < 0 || limited < 0 || dropped < 0 || failing + limited + dropped > 1) {
      throw new IllegalArgumentException("the shares must not be negative nor exceed 1 together");
    }
  }

  /** The profiles with a name. */
  public static List<FaultProfile> named() {
    return List.of(CALM, SLOW, FLAKY, STORM);
  }

  /**
   * A profile by its name.
   *
   * @throws IllegalArgumentException if there is none; the message lists them
   */
  public static FaultProfile named(String name) {
    return named().stream()
        .filter(profile -> profile.name().equals(name.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "No fault profile is called '%s'; there are %s"
                        .formatted(name, named().stream().map(FaultProfile::name).toList())));
  }

  Turn turn(long seed, long request) {
    if (failing + limited + dropped == 0 && longest.isZero()) {
      return Turn.normal();
    }
    SplittableRandom random = new SplittableRandom(seed * 0x9E3779B97F4A7C15L + request);
    long spread = longest.toMillis() - shortest.toMillis();
    Turn turn =
        Turn.normal().delay(shortest.plusMillis(spread == 0 ? 0 : random.nextLong(spread + 1)));
    double dice = random.nextDouble();
    if (dice < failing) {
      return turn.status(random.nextBoolean() ? 500 : 503);
    }
    if (dice < failing + limited) {
      return turn.error("1700");
    }
    if (dice < failing + limited + dropped) {
      return turn.dropAfterBytes(random.nextBoolean() ? 0 : 1 + random.nextInt(200));
    }
    return turn;
  }
}
