package io.github.kiwoomjava.codegen.write;

import java.util.Collections;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Keeps the output, for tests and for callers that compile it themselves. */
public final class MemorySink implements OutputSink {
  private SortedMap<String, String> files = new TreeMap<>();

  @Override
  public WriteReport write(SortedMap<String, String> output) {
    files = new TreeMap<>(output);
    return new WriteReport(List.copyOf(output.keySet()), List.of(), List.of(), List.of());
  }

  /** The last output by path; empty if there was none. */
  public SortedMap<String, String> files() {
    return Collections.unmodifiableSortedMap(files);
  }
}
