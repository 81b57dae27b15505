package io.github.kiwoomjava.redis;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.CRC32;

/**
 * Who does which part of the work of a group: every item has one member, found by all alike, and
 * keeps it while that member stays (rendezvous hashing).
 */
record WorkGroup(List<String> members) {
  boolean isOwner(String member, String type, String item) {
    String owner = "";
    long highest = -1;
    for (String candidate : members) {
      long weight = weight(candidate + "\n" + type + "\n" + item);
      if (weight > highest || (weight == highest && candidate.compareTo(owner) > 0)) {
        highest = weight;
        owner = candidate;
      }
    }
    return owner.equals(member);
  }

  private static long weight(String text) {
    CRC32 crc = new CRC32();
    crc.update(text.getBytes(StandardCharsets.UTF_8));
    // CRC is linear; mixing makes neighbours' weights independent.
    long mixed = crc.getValue() * 0x9E3779B97F4A7C15L;
    mixed = (mixed ^ (mixed >>> 32)) * 0xD6E8FEB86659FD93L;
    return (mixed ^ (mixed >>> 32)) >>> 1;
  }
}
