package io.github.kiwoomjava.spec.reader;

import java.util.List;

/** Something that holds sheets. */
interface SheetSource {
  /** All sheets that can be read; what cannot is a finding. */
  List<RawSheet> sheets();
}
