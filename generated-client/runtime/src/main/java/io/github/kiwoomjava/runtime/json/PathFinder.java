package io.github.kiwoomjava.runtime.json;

/**
 * Finds the path of a byte by walking the document from its start. Tolerant, for the document may
 * be broken. It goes on where it stopped, so that many problems of one document cost one walk.
 */
final class PathFinder {
  private static final int OBJECT = -1;
  private static final int LONGEST_NAME = 60;

  private final byte[] json;
  private final int[] indexes = new int[JsonCursor.MOST_DEPTH + 2];
  private final int[] nameStarts = new int[indexes.length];
  private final int[] nameEnds = new int[indexes.length];
  private int depth;
  private int at;

  PathFinder(byte[] json) {
    this.json = json;
  }

  /** The path of the value that an offset lies in, as {@code list[3]/element}. */
  String pathAt(int offset) {
    if (offset < at) {
      at = 0;
      depth = 0;
    }
    while (at < offset && at < json.length) {
      step();
    }
    return render();
  }

  private void step() {
    switch (json[at]) {
      case '{' -> push(OBJECT);
      case '[' -> push(0);
      case '}', ']' -> depth = Math.max(0, depth - 1);
      case ',' -> next();
      case '"' -> string();
      default -> {}
    }
    at++;
  }

  private void push(int index) {
    if (depth < indexes.length - 1) {
      depth++;
      indexes[depth] = index;
      nameStarts[depth] = -1;
    }
  }

  private void next() {
    if (depth > 0 && indexes[depth] == OBJECT) {
      nameStarts[depth] = -1;
    } else if (depth > 0) {
      indexes[depth]++;
    }
  }

  private void string() {
    int start = at + 1;
    int end = start;
    while (end < json.length && json[end] != '"') {
      end += json[end] == '\\' ? 2 : 1;
    }
    end = Math.min(end, json.length);
    if (depth > 0 && indexes[depth] == OBJECT && nameStarts[depth] < 0) {
      nameStarts[depth] = start;
      nameEnds[depth] = end;
    }
    at = end;
  }

  private String render() {
    StringBuilder path = new StringBuilder();
    for (int level = 1; level <= depth; level++) {
      if (indexes[level] != OBJECT) {
        path.append('[').append(indexes[level]).append(']');
      } else if (nameStarts[level] >= 0) {
        int end = Math.min(nameEnds[level], nameStarts[level] + LONGEST_NAME);
        path.append(path.isEmpty() ? "" : "/").append(Excerpt.of(json, nameStarts[level], end));
      }
    }
    return path.toString();
  }
}
