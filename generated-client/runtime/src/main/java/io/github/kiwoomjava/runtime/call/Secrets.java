package io.github.kiwoomjava.runtime.call;

import io.github.kiwoomjava.runtime.auth.AccessToken;
import io.github.kiwoomjava.runtime.auth.Credentials;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Deque;
import java.util.List;

/**
 * What must not stand in any text that leaves the client: its keys, and its tokens. Texts are
 * searched only when something has gone wrong, so that no spelling of a secret is kept.
 */
public final class Secrets {
  private static final int MOST_TOKENS = 8;
  private static final String MASK = "########";

  /** A shorter one would be found in everything. */
  private static final int SHORTEST = 6;

  private final Credentials keys;

  // guarded by this
  private final Deque<AccessToken> tokens = new ArrayDeque<>();

  Secrets(Credentials keys) {
    this.keys = keys;
  }

  /** Tokens that were replaced are still secrets: a server may say them, and accept them. */
  synchronized void remember(AccessToken token) {
    if (tokens.stream().noneMatch(token::isSameAs)) {
      tokens.addFirst(token);
      if (tokens.size() > MOST_TOKENS) {
        tokens.removeLast();
      }
    }
  }

  /** The text with each secret replaced, in whatever usual spelling it stands there. */
  public String clean(String text) {
    String cleaned = text;
    for (String secret : all()) {
      if (secret.length() < SHORTEST) {
        continue;
      }
      for (String spelling : spellings(secret)) {
        cleaned = cleaned.replace(spelling, MASK);
      }
    }
    return cleaned;
  }

  private synchronized List<String> all() {
    List<String> all = new ArrayList<>();
    all.add(keys.revealAppKey());
    all.add(keys.revealSecretKey());
    tokens.forEach(token -> all.add(token.reveal()));
    return all;
  }

  private static List<String> spellings(String secret) {
    byte[] bytes = secret.getBytes(StandardCharsets.UTF_8);
    String base64 = Base64.getEncoder().withoutPadding().encodeToString(bytes);
    return List.of(
        secret,
        secret.replace("\\", "\\\\").replace("\"", "\\\"").replace("/", "\\/"),
        secret.replace("\\", "\\\\").replace("\"", "\\\""),
        URLEncoder.encode(secret, StandardCharsets.UTF_8),
        base64,
        base64.replace('+', '-').replace('/', '_'));
  }
}
