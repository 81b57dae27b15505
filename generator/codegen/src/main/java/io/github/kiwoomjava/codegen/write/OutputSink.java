package io.github.kiwoomjava.codegen.write;

import java.util.SortedMap;

/** Takes the whole output at once, so that nothing partial can stay behind. */
public interface OutputSink {
  /**
   * Makes the output be exactly these files.
   *
   * @param files texts by relative path with slashes
   * @throws OutputException if it cannot; says where and what to do
   */
  WriteReport write(SortedMap<String, String> files);
}
