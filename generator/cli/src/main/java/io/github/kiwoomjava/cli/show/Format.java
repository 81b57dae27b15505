package io.github.kiwoomjava.cli.show;

import java.util.List;

/** The forms in which answers can be shown. */
public enum Format {
  /** For people. */
  TABLE {
    @Override
    public ResultFormat to(Output output, AnswerView view, List<String> columns) {
      return new TableResult(output, view, columns);
    }
  },
  /** One document a page. */
  JSON {
    @Override
    public ResultFormat to(Output output, AnswerView view, List<String> columns) {
      return new JsonResult(output.out(), false, columns);
    }
  },
  /** One line a row. */
  JSONL {
    @Override
    public ResultFormat to(Output output, AnswerView view, List<String> columns) {
      return new JsonResult(output.out(), true, columns);
    }
  },
  /** One line a row, after one with the columns. */
  CSV {
    @Override
    public ResultFormat to(Output output, AnswerView view, List<String> columns) {
      return new CsvResult(output.out(), columns);
    }
  };

  /**
   * Shows answers in this form.
   *
   * @param columns those that are wanted; all if there are none
   */
  public abstract ResultFormat to(Output output, AnswerView view, List<String> columns);
}
