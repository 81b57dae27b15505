package io.github.kiwoomjava.codegen.plan;

/**
 * The Java names of an operation.
 *
 * @param market the accessor of the market's client, empty for operations without market
 * @param group the accessor of the group's client
 * @param method the method there
 * @param type the first part of the class names
 * @param summary an English sentence, empty where nobody wrote one
 */
public record OperationName(
    String market, String group, String method, String type, String summary) {}
