package io.github.kiwoomjava.cli.show;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A form in which answers are shown, page after page. */
public interface ResultFormat {
  /** Shows the next page. */
  void page(Map<String, @Nullable Object> answer);

  /** Ends the output. */
  default void end() {}
}
