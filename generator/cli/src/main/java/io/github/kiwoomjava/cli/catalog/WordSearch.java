package io.github.kiwoomjava.cli.catalog;

import io.github.kiwoomjava.runtime.catalog.FieldInfo;
import io.github.kiwoomjava.runtime.catalog.OperationInfo;
import io.github.kiwoomjava.runtime.message.ApiOperation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Finds operations by Korean or English words, or by elements of the wire. All words must be found;
 * what an operation is called counts more than what its fields are.
 */
public final class WordSearch {
  private static final int ID = 100;
  private static final int NAME = 20;
  private static final int SUMMARY = 8;
  private static final int FIELD = 2;
  private static final int MOST_FIELDS = 5;

  private final List<ApiOperation<?, ?>> operations;

  /** A search of these. */
  public WordSearch(List<ApiOperation<?, ?>> operations) {
    this.operations = List.copyOf(operations);
  }

  /**
   * What was found.
   *
   * @param score the higher, the better
   * @param fields those in which a word was found, at most five
   */
  public record Hit(OperationInfo operation, int score, List<FieldInfo> fields) {
    public Hit {
      fields = List.copyOf(fields);
    }
  }

  /** The best hits first; empty if there are none. */
  public List<Hit> find(List<String> words, int most) {
    List<String> wanted =
        words.stream()
            .flatMap(word -> List.of(word.strip().split("\\s+", -1)).stream())
            .map(word -> word.toLowerCase(Locale.ROOT))
            .filter(word -> !word.isEmpty())
            .toList();
    List<Hit> hits = new ArrayList<>();
    for (ApiOperation<?, ?> operation :
        wanted.isEmpty() ? List.<ApiOperation<?, ?>>of() : operations) {
      Hit hit = hit(operation.info(), wanted);
      if (hit.score() > 0) {
        hits.add(hit);
      }
    }
    hits.sort(
        Comparator.comparingInt(Hit::score).reversed().thenComparing(hit -> hit.operation().id()));
    return hits.subList(0, Math.min(most, hits.size()));
  }

  private static Hit hit(OperationInfo info, List<String> words) {
    List<FieldInfo> fields = new ArrayList<>();
    int score = 0;
    for (String word : words) {
      int best = heading(info, word);
      List<FieldInfo> matching = matching(info, word);
      matching.stream()
          .filter(field -> fields.size() < MOST_FIELDS && !fields.contains(field))
          .forEach(fields::add);
      best += matching.isEmpty() ? 0 : FIELD;
      if (best == 0) {
        return new Hit(info, 0, List.of());
      }
      score += best;
    }
    return new Hit(info, score, fields);
  }

  private static int heading(OperationInfo info, String word) {
    String name = OperationIndex.nameOf(info).toLowerCase(Locale.ROOT);
    int score = info.id().equalsIgnoreCase(word) ? ID : 0;
    if (name.contains(word) || info.koreanName().toLowerCase(Locale.ROOT).contains(word)) {
      // A short name of which the word is much fits better than a long one.
      score += NAME + NAME * word.length() / Math.max(info.koreanName().length(), word.length());
    }
    return score + (info.englishSummary().toLowerCase(Locale.ROOT).contains(word) ? SUMMARY : 0);
  }

  private static List<FieldInfo> matching(OperationInfo info, String word) {
    return info.fieldInfos().stream()
        .filter(
            field ->
                field.label().toLowerCase(Locale.ROOT).contains(word)
                    || field.name().toLowerCase(Locale.ROOT).contains(word)
                    || List.of(field.path().split("/", -1)).contains(word))
        .toList();
  }
}
