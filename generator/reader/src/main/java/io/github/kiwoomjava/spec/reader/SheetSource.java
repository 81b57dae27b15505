package io.github.kiwoomjava.spec.reader;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Something that holds sheets. */
interface SheetSource {
  /** All sheets that can be read; what cannot is a finding. */
  List<RawSheet> sheets();

  /** The day that the file itself states, which is known after {@link #sheets()}; often none. */
  default Optional<LocalDate> edition() {
    return Optional.empty();
  }
}
