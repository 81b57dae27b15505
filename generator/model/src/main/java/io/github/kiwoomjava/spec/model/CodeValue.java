package io.github.kiwoomjava.spec.model;

/**
 * One permitted value of a field.
 *
 * @param value as it goes over the wire
 * @param label its Korean meaning
 */
public record CodeValue(String value, String label) {}
