package io.github.kiwoomjava.codegen.plan;

/**
 * An object inside another one whose elements are members of the outer object's type: the numbered
 * fields of live data, which come below {@code values}.
 *
 * @param element the name of the inner object
 * @param from the place of the first inner element; the outer object's own come before it
 */
public record EmbeddedPlan(String element, int from) {}
