package io.github.kiwoomjava.mock.market;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.DoubleSupplier;

/**
 * What moves many prices at once: the market of a country, its sectors, and how nervous the times
 * are. Not safe for several threads at once.
 */
final class Factors {
  private static final int CACHED = 256;

  private final long key;
  private final Map<String, double[]> moves = new HashMap<>();
  private final Map<Long, float[]> minutes =
      new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Long, float[]> eldest) {
          return size() > CACHED;
        }
      };

  Factors(long seed, String country) {
    key = Dice.key(seed, country);
  }

  /**
   * Deviations of a day against a calm one, about 0.5 to 3. Waves of many lengths make busy days
   * come in clusters.
   */
  static double nerves(long key, int day) {
    return Math.exp(
        0.35 * Dice.wave(key, day, 211)
            + 0.45 * Dice.wave(key + 1, day, 43)
            + 0.4 * Dice.wave(key + 2, day, 9)
            + 0.2 * Dice.wave(key + 3, day, 2));
  }

  /** The logarithmic return of the whole market on a day. */
  double market(int day) {
    return known("", day, () -> 0.0075 * nerves(key, day) * Dice.bell(Dice.key(key, 11), day));
  }

  /** All stocks ask for the same days. */
  private double known(String name, int day, DoubleSupplier move) {
    double[] known = moves.computeIfAbsent(name, n -> new double[0]);
    if (day >= known.length) {
      double[] longer = Arrays.copyOf(known, day + 512);
      Arrays.fill(longer, known.length, longer.length, Double.NaN);
      moves.put(name, longer);
      known = longer;
    }
    if (Double.isNaN(known[day])) {
      known[day] = move.getAsDouble();
    }
    return known[day];
  }

  /** What a sector does beyond the market. */
  double sector(String sector, int day) {
    if (sector.isEmpty()) {
      return 0;
    }
    return known(
        sector,
        day,
        () -> {
          long own = Dice.key(key, sector);
          return 0.006 * nerves(own, day) * Dice.bell(Dice.key(own, 12), day);
        });
  }

  /** Small moves of each minute that the whole market makes together. */
  float[] marketMinutes(int day, int count) {
    return minutes(Dice.key(key, 13), day, count);
  }

  /** Small moves of each minute that a sector makes together. */
  float[] sectorMinutes(String sector, int day, int count) {
    return minutes(Dice.key(Dice.key(key, sector), 14), day, count);
  }

  private float[] minutes(long own, int day, int count) {
    long place = Dice.key(own, day);
    return minutes.computeIfAbsent(
        place,
        p -> {
          float[] moves = new float[count];
          for (int i = 0; i < count; i++) {
            moves[i] = (float) Dice.bell(p, i);
          }
          return moves;
        });
  }
}
