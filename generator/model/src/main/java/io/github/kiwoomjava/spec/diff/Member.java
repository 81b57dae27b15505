package io.github.kiwoomjava.spec.diff;

/**
 * What a field is in generated code.
 *
 * @param name the member, reached from its message: {@code candles.openPrice}
 * @param type its kind and, for codes and rows, their type
 */
public record Member(String name, String type) {}
