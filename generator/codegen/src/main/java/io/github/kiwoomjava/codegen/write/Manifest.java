package io.github.kiwoomjava.codegen.write;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Collections;
import java.util.HexFormat;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The list of files that a run made, each with the hash of what it wrote, and their origin. */
final class Manifest {
  static final String FILE = ".kiwoom-codegen";

  private static final String HEADER = "# Written by kiwoom-codegen: the files it made. 1\n";
  private static final String FROM = "from ";

  private final SortedMap<String, String> hashes;
  private final String fingerprint;

  private Manifest(SortedMap<String, String> hashes, String fingerprint) {
    this.hashes = Collections.unmodifiableSortedMap(hashes);
    this.fingerprint = fingerprint;
  }

  static Manifest of(SortedMap<String, byte[]> files, String fingerprint) {
    SortedMap<String, String> hashes = new TreeMap<>();
    files.forEach((path, bytes) -> hashes.put(path, hash(bytes)));
    return new Manifest(hashes, fingerprint);
  }

  /**
   * Reads a manifest.
   *
   * @throws OutputException if the text is none: deleting by it could hit anything
   */
  static Manifest parse(String text, String place) {
    SortedMap<String, String> hashes = new TreeMap<>();
    String fingerprint = "";
    if (!text.startsWith(HEADER)) {
      throw new OutputException(
          place + " is no manifest of this generator; delete it if the folder is the right one");
    }
    for (String line : text.substring(HEADER.length()).split("\n", -1)) {
      if (line.isEmpty()) {
        continue;
      }
      if (line.startsWith(FROM)) {
        fingerprint = line.substring(FROM.length());
        continue;
      }
      int space = line.indexOf(' ');
      if (space != 64) {
        throw new OutputException(place + " is damaged at the line '" + line + "'; delete it");
      }
      hashes.put(line.substring(space + 1), line.substring(0, space));
    }
    return new Manifest(hashes, fingerprint);
  }

  static Manifest empty() {
    return new Manifest(new TreeMap<>(), "");
  }

  Map<String, String> hashes() {
    return hashes;
  }

  /** What the files were made from; empty if that is not known. */
  String fingerprint() {
    return fingerprint;
  }

  String text() {
    StringBuilder text = new StringBuilder(HEADER);
    if (!fingerprint.isEmpty()) {
      text.append(FROM).append(fingerprint).append('\n');
    }
    hashes.forEach((path, hash) -> text.append(hash).append(' ').append(path).append('\n'));
    return text.toString();
  }

  static String hash(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  byte[] bytes() {
    return text().getBytes(StandardCharsets.UTF_8);
  }
}
