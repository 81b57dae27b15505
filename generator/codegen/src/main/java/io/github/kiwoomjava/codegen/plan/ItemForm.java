package io.github.kiwoomjava.codegen.plan;

/** How the items of live data are named; the runtime has an enum with the same constants. */
public enum ItemForm {
  CODE,
  EXCHANGE_AND_CODE,
  /** The data concerns the account or the whole market. */
  NONE
}
