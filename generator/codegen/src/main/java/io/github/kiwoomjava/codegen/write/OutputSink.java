package io.github.kiwoomjava.codegen.write;

import java.util.Optional;
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

  /**
   * Makes the output be exactly these files and keeps what they came from for {@link #upToDate}.
   *
   * @param fingerprint empty if it is not known
   */
  default WriteReport write(SortedMap<String, String> files, String fingerprint) {
    return write(files);
  }

  /**
   * Says that there is nothing to do, without being given the files.
   *
   * @param fingerprint what decides the output's bytes; empty if it is not known
   * @return empty unless the last output came from the same and all of it is there, unaltered
   */
  default Optional<WriteReport> upToDate(String fingerprint) {
    return Optional.empty();
  }
}
