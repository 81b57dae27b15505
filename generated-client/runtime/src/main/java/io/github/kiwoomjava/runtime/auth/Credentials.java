package io.github.kiwoomjava.runtime.auth;

import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Properties;
import org.jspecify.annotations.Nullable;

/** The app key and secret key that Kiwoom gave out. Never printed; each environment has its own. */
public final class Credentials {
  /** The environment variable of the app key. */
  public static final String APP_KEY_VARIABLE = "KIWOOM_APP_KEY";

  /** The environment variable of the secret key. */
  public static final String SECRET_KEY_VARIABLE = "KIWOOM_SECRET_KEY";

  /** The name of the app key in a properties file. */
  public static final String APP_KEY_PROPERTY = "kiwoom.app-key";

  /** The name of the secret key in a properties file. */
  public static final String SECRET_KEY_PROPERTY = "kiwoom.secret-key";

  private static final int FINGERPRINT_BYTES = 8;

  private final byte[] appKey;
  private final byte[] secretKey;
  private final String fingerprint;

  private Credentials(String appKey, String secretKey) {
    this.appKey = appKey.getBytes(StandardCharsets.UTF_8);
    this.secretKey = secretKey.getBytes(StandardCharsets.UTF_8);
    this.fingerprint = hash(this.appKey);
  }

  /**
   * Keys at hand.
   *
   * @throws IllegalArgumentException if one of them is blank
   */
  public static Credentials of(String appKey, String secretKey) {
    return of(appKey, secretKey, "the arguments");
  }

  /**
   * Keys out of {@value #APP_KEY_VARIABLE} and {@value #SECRET_KEY_VARIABLE}.
   *
   * @throws IllegalArgumentException if one of them is not set
   */
  public static Credentials fromEnvironment() {
    return fromEnvironment(System.getenv());
  }

  static Credentials fromEnvironment(Map<String, String> environment) {
    return of(
        environment.get(APP_KEY_VARIABLE),
        environment.get(SECRET_KEY_VARIABLE),
        "the environment variables " + APP_KEY_VARIABLE + " and " + SECRET_KEY_VARIABLE);
  }

  /**
   * Keys out of a properties file in UTF-8, under {@value #APP_KEY_PROPERTY} and {@value
   * #SECRET_KEY_PROPERTY}.
   *
   * @throws IOException if the file cannot be read
   * @throws IllegalArgumentException if one of them is not there
   */
  public static Credentials fromProperties(Path file) throws IOException {
    Properties properties = new Properties();
    try (Reader reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    }
    return of(
        properties.getProperty(APP_KEY_PROPERTY),
        properties.getProperty(SECRET_KEY_PROPERTY),
        file + " under " + APP_KEY_PROPERTY + " and " + SECRET_KEY_PROPERTY);
  }

  private static Credentials of(
      @Nullable String appKey, @Nullable String secretKey, String source) {
    if (appKey == null || appKey.isBlank() || secretKey == null || secretKey.isBlank()) {
      throw new IllegalArgumentException(
          "App key and secret key are both needed; at least one is missing in " + source);
    }
    return new Credentials(appKey.strip(), secretKey.strip());
  }

  private static String hash(byte[] key) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(key);
      return HexFormat.of().formatHex(digest, 0, FINGERPRINT_BYTES);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every JDK has SHA-256", e);
    }
  }

  /** The app key, in plain text: for the token request alone. */
  public String revealAppKey() {
    return new String(appKey, StandardCharsets.UTF_8);
  }

  /** The secret key, in plain text: for the token request alone. */
  public String revealSecretKey() {
    return new String(secretKey, StandardCharsets.UTF_8);
  }

  /** Stands for the app key and tells nothing of it. */
  public String fingerprint() {
    return fingerprint;
  }

  @Override
  public String toString() {
    return "Credentials[" + fingerprint + "]";
  }
}
