package io.github.kiwoomjava.mock.auth;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The tokens that are valid now. Their values follow from the seed and the number of tokens issued
 * before, so that a run can be repeated.
 */
public final class Tokens {
  private final Clock clock;
  private final Duration life;
  private final ReissuePolicy reissue;
  private final Maintenance maintenance;
  private final long seed;
  private final Map<String, AccessToken> valid = new LinkedHashMap<>();
  private final Set<String> foreign = new HashSet<>();
  private long issued;

  public Tokens(
      Clock clock, Duration life, ReissuePolicy reissue, Maintenance maintenance, long seed) {
    this.clock = clock;
    this.life = life;
    this.reissue = reissue;
    this.maintenance = maintenance;
    this.seed = seed;
  }

  /** The tokens and how many were issued, as they are kept over a restart. */
  public record State(List<AccessToken> valid, long issued) {
    public State {
      valid = List.copyOf(valid);
    }
  }

  public synchronized State state() {
    return new State(List.copyOf(valid.values()), issued);
  }

  public synchronized void restore(State state) {
    state.valid().forEach(token -> valid.put(token.value(), token));
    issued = state.issued();
  }

  /** Issues a token, or hands out the one that the key already has. */
  public synchronized AccessToken issue(String appKey) {
    // Kiwoom states the expiry in whole seconds; the token must not outlive what was stated.
    Instant now = Instant.ofEpochSecond(clock.instant().getEpochSecond());
    valid.values().removeIf(token -> !isValid(token, now));
    Optional<AccessToken> old =
        valid.values().stream().filter(token -> token.appKey().equals(appKey)).findFirst();
    if (old.isPresent() && reissue == ReissuePolicy.SAME_TOKEN) {
      return old.get();
    }
    if (reissue == ReissuePolicy.NEW_TOKEN_ENDS_OLD) {
      valid.values().removeIf(token -> token.appKey().equals(appKey));
    }
    AccessToken token = new AccessToken(nextValue(), appKey, now.plus(life));
    valid.put(token.value(), token);
    return token;
  }

  private boolean isValid(AccessToken token, Instant now) {
    return now.isBefore(token.expires())
        && !maintenance.beganBetween(token.expires().minus(life), now);
  }

  /** The token, if it was issued here and is still valid. */
  public synchronized Optional<AccessToken> find(String value) {
    AccessToken token = valid.get(value);
    return token != null && isValid(token, clock.instant()) ? Optional.of(token) : Optional.empty();
  }

  /** Ends a token of an app key; false if it was not valid, or if it is another key's. */
  public synchronized boolean revoke(String appKey, String value) {
    return find(value).filter(token -> token.appKey().equals(appKey)).isPresent()
        && valid.remove(value) != null;
  }

  /** Ends all tokens, as if their time had come. */
  public synchronized void expireAll() {
    valid.clear();
  }

  /** A token that Kiwoom's other environment (real or mock) would have issued. */
  public synchronized String foreignToken() {
    String value = nextValue();
    foreign.add(value);
    return value;
  }

  public synchronized boolean isForeign(String value) {
    return foreign.contains(value);
  }

  private String nextValue() {
    String text = "kiwoom-mock/" + seed + "/" + issued++;
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-512").digest(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    } catch (NoSuchAlgorithmException everyJreHasIt) {
      throw new IllegalStateException(everyJreHasIt);
    }
  }
}
