package io.github.kiwoomjava.codegen.tables;

import io.github.kiwoomjava.spec.model.Where;

/**
 * A line of {@code typing/realtime.tsv}: what a WebSocket operation is for.
 *
 * @param item how the items of live data are named: {@code CODE}, {@code EXCHANGE_AND_CODE} or
 *     {@code NONE}; empty for the steps of a condition search
 * @param exchange the code type of the exchange, empty for text
 * @param role {@code orders} or {@code balances} for the account's own live data; {@code list},
 *     {@code search}, {@code watch} or {@code clear} for the steps of a condition search; or empty
 */
public record RealtimeRow(
    String operation, String item, String exchange, String role, Where where) {}
