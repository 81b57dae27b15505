package io.github.kiwoomjava.mock.example;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Continuation keys that mean nothing to a client. A key is good for one app key, one operation,
 * one body and one page; any other key is refused, as are keys of another seed.
 */
public final class PageKeys {
  private static final String ALGORITHM = "HmacSHA256";
  private static final int SIGNATURE = 14;

  private final SecretKeySpec secret;

  public PageKeys(long seed) {
    secret =
        new SecretKeySpec(
            ("kiwoom-mock pages " + seed).getBytes(StandardCharsets.UTF_8), ALGORITHM);
  }

  /** The key for a page, from 1 on; at most 50 characters, as the sheets say. */
  public String key(String appKey, String operation, ObjectNode body, int page) {
    String request = appKey + '\n' + operation + '\n' + canonical(body);
    byte[] bytes =
        ByteBuffer.allocate(Integer.BYTES + SIGNATURE)
            .putInt(page ^ mask(request))
            .put(sign(request + '\n' + page), 0, SIGNATURE)
            .array();
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** The page that a key stands for, or nothing if the key was not made for this request. */
  public OptionalInt page(String appKey, String operation, ObjectNode body, String key) {
    byte[] bytes;
    try {
      bytes = Base64.getUrlDecoder().decode(key);
    } catch (IllegalArgumentException noBase64) {
      return OptionalInt.empty();
    }
    if (bytes.length != Integer.BYTES + SIGNATURE) {
      return OptionalInt.empty();
    }
    String request = appKey + '\n' + operation + '\n' + canonical(body);
    int page = ByteBuffer.wrap(bytes).getInt() ^ mask(request);
    byte[] expected = Arrays.copyOf(sign(request + '\n' + page), SIGNATURE);
    byte[] actual = Arrays.copyOfRange(bytes, Integer.BYTES, bytes.length);
    return page > 0 && Arrays.equals(expected, actual) ? OptionalInt.of(page) : OptionalInt.empty();
  }

  /** Hides the page, so that nobody is tempted to count keys up. */
  private int mask(String request) {
    return ByteBuffer.wrap(sign(request)).getInt();
  }

  /** The same body may come with its names in another order. */
  private static String canonical(ObjectNode body) {
    Map<String, JsonNode> sorted = new TreeMap<>();
    body.properties().forEach(entry -> sorted.put(entry.getKey(), entry.getValue()));
    return sorted.toString();
  }

  private byte[] sign(String text) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(secret);
      return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException | InvalidKeyException everyJreHasIt) {
      throw new IllegalStateException(everyJreHasIt);
    }
  }
}
