package io.github.kiwoomjava.runtime.realtime;

/** How the items of a kind of live data are named in a registration. */
public enum ItemForm {
  /** By a code: {@code "005930"}. */
  CODE,
  /** By a code and its exchange, as the US operations have it. */
  EXCHANGE_AND_CODE,
  /** Not at all: the data concerns the account or the whole market. */
  NONE
}
